import type { Refusal } from '../core/refusal.ts'
import { formSchema, type Form } from '../core/form/form.ts'
import type { Files } from '../outside/files.ts'
import { loadData } from './load-data.ts'

export type Forms = readonly [Form, ...Form[]]

/** Every form of the folder, each `<id>.v<version>.json`; the general review deck comes first. A file that is no form is refused with its place. */
export async function loadForms(
  files: Files,
  folder: string,
): Promise<{ readonly forms: Forms } | { readonly refusals: readonly Refusal[] }> {
  const loaded = await loadData(files, folder, formSchema)
  if ('refusals' in loaded) return loaded
  const [first, ...others] = loaded.values.toSorted(
    (a, b) => Number(b.id === 'review-deck') - Number(a.id === 'review-deck'),
  )
  return first === undefined ? { refusals: [{ kind: 'file-missing', file: folder }] } : { forms: [first, ...others] }
}
