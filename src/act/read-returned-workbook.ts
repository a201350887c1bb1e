import type { Refusal } from '../core/refusal.ts'
import type { FoundEntries } from '../core/section-workbook/find-entries.ts'
import type { WorkbookMark } from '../core/section-workbook/workbook-mark.ts'
import type { ChildCaps, RunChild } from '../outside/child-process.ts'
import { formatOf } from '../read/file-format.ts'
import type { LayoutProblem } from '../read/laid-out.ts'
import { refusalOfLayout } from './lay-out-file.ts'

const entry = new URL('returned-child.ts', import.meta.url)
/** A workbook of a section is some tens of kilobytes; what is larger is something else, and is read as such. */
export const returnedAtMost = 16_000_000
const caps: ChildCaps = { milliseconds: 30_000, memory: 1_200_000_000, answer: 8_000_000 }

/** A workbook of ours that came back: what it was made from, and what stands in its cells. */
export type ReturnedWorkbook = { readonly file: string; readonly mark: WorkbookMark; readonly found: FoundEntries }

const sameMark = (a: WorkbookMark, b: WorkbookMark): boolean =>
  a.tenant === b.tenant &&
  a.fiscalYear === b.fiscalYear &&
  a.revision === b.revision &&
  a.key === b.key &&
  a.scheme === b.scheme

/**
 * Reads a workbook that went out to a section and came back, in a process of its own. Undefined for every other file: whoever called reads it as
 * the document that it is. A workbook put together from two that were made from different plans is refused.
 */
export async function readReturnedWorkbook(
  bytes: Uint8Array,
  file: string,
  runChild: RunChild,
): Promise<ReturnedWorkbook | { readonly refusal: Refusal } | undefined> {
  const format = formatOf(bytes, file)
  if (format !== 'xlsx' && format !== 'ods') return undefined
  const job = Buffer.concat([Buffer.from(`${format}\n`), bytes])
  const answer = await runChild(entry, job, { env: { TZ: 'UTC' }, caps })
  if ('problem' in answer) return { refusal: { kind: 'file-not-read', file, format, ...answer } }
  // Both sides are ours.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const found = JSON.parse(new TextDecoder().decode(answer)) as FoundEntries | LayoutProblem | null
  if (found === null) return undefined
  if ('problem' in found) return { refusal: refusalOfLayout(file, format, found) }
  const [mark] = found.marks
  if (mark === undefined) return undefined
  return found.marks.every((other) => sameMark(other, mark))
    ? { file, mark, found }
    : { refusal: { kind: 'workbook-mixed', file } }
}
