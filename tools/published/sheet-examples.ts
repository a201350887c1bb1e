import { join } from 'node:path'
import { loadSheets } from '../../src/act/load-sheets.ts'
import type { SheetForm } from '../../src/core/form/sheet-form.ts'
import { createFiles } from '../../src/outside/files.ts'

const root = join(import.meta.dirname, '../..')

/** The official sheets that come with the program. */
export async function officialSheets(): Promise<readonly SheetForm[]> {
  const loaded = await loadSheets(createFiles(root), 'sheets')
  if ('refusals' in loaded) throw new Error(JSON.stringify(loaded.refusals))
  return loaded.sheets
}
