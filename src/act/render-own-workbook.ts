import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { leftOut, workbookFilling, type LeftOut } from '../report/workbook/workbook-filling.ts'
import type { Filled } from './fill-own-workbook.ts'
import { fillJob, readFillAnswer } from './fill-job.ts'
import type { GivenWorkbook } from './load-workbook.ts'
import { apartCaps, makeApart } from './make-apart.ts'

const entry = new URL('fill-child.ts', import.meta.url)

/** A plan written into a city's own workbook, in a process of its own with caps: it is not trusted. What is in the way is said all at once. */
export async function renderOwnWorkbook(
  judged: JudgedPlan,
  { file, bytes, mapping }: GivenWorkbook,
  runChild: RunChild,
  caps = apartCaps,
): Promise<(Filled & { readonly left: LeftOut }) | readonly Refusal[]> {
  const job = fillJob({ workbook: bytes, mapping, filling: workbookFilling(judged, mapping) })
  const made = await makeApart('sheets', { entry, job, runChild, caps })
  if ('kind' in made) return [made]
  const filled = readFillAnswer(made)
  if ('bytes' in filled) return { ...filled, left: leftOut(judged, mapping) }
  if ('unfit' in filled) return [{ kind: 'workbook-unfit', file, ...filled.unfit }]
  return filled.problems.map((problem) => ({ kind: 'workbook-place', file, ...problem }))
}
