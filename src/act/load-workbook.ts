import type { Refusal } from '../core/refusal.ts'
import { workbookMappingSchema, type WorkbookMapping } from '../core/form/workbook-mapping.ts'
import type { Files } from '../outside/files.ts'
import { loadFile } from './load-data.ts'
import { refusalOfFile } from './refusals.ts'

const atMost = 30_000_000

/** A city's own workbook, unopened, with the mapping that says which field of a plan goes where in it. */
export type GivenWorkbook = { readonly file: string; readonly bytes: Uint8Array; readonly mapping: WorkbookMapping }

type Asked = { readonly workbook?: string; readonly mapping?: string; readonly format: string; readonly kind: string }

/** The workbook and the mapping that are asked for, or neither; everything that is wrong with them at once. */
export async function loadWorkbook(
  files: Files,
  { workbook, mapping, format }: Asked,
): Promise<{ readonly given: GivenWorkbook | undefined } | { readonly refusals: readonly Refusal[] }> {
  if (workbook === undefined && mapping === undefined) return { given: undefined }
  if (workbook === undefined || mapping === undefined || format !== 'xlsx')
    return { refusals: [{ kind: 'workbook-not-asked', format, workbook, mapping }] }
  const [bytes, loaded] = await Promise.all([
    files.read(workbook, atMost),
    loadFile(files, mapping, workbookMappingSchema),
  ])
  const unread = 'problem' in bytes ? [refusalOfFile(bytes, atMost)] : []
  const unmapped = 'refusals' in loaded ? loaded.refusals : []
  if ('problem' in bytes || 'refusals' in loaded) return { refusals: [...unread, ...unmapped] }
  const [own] = loaded.values
  return own === undefined
    ? { refusals: [{ kind: 'file-missing', file: mapping }] }
    : { given: { file: workbook, bytes, mapping: own } }
}
