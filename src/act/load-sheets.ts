import type { Refusal } from '../core/refusal.ts'
import { sheetFormSchema, type SheetForm } from '../core/form/sheet-form.ts'
import type { Files } from '../outside/files.ts'
import { loadData } from './load-data.ts'

/** Every official sheet of the folder, in the order of their names: each `<id>.v<version>.json`. A file that is no sheet is refused with its place. */
export async function loadSheets(
  files: Files,
  folder: string,
): Promise<{ readonly sheets: readonly SheetForm[] } | { readonly refusals: readonly Refusal[] }> {
  const loaded = await loadData(files, folder, sheetFormSchema)
  return 'refusals' in loaded ? loaded : { sheets: loaded.values.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}
