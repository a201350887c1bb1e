import type { PartOfPlan } from '../core/import-draft.ts'
import type { Reading } from '../core/placing/placed-plan.ts'
import type { Refusal } from '../core/refusal.ts'
import type { ChildCaps, RunChild } from '../outside/child-process.ts'
import type { ReadingRules } from './read-document.ts'

const entry = new URL('reading-child.ts', import.meta.url)
/** The greatest text takes some twenty seconds, a great workbook ten; the answer is the plan with all lines of its document. */
const caps: ChildCaps = { milliseconds: 60_000, memory: 1_200_000_000, answer: 24_000_000 }

export type ReadingJob = { readonly file: string; readonly rules: ReadingRules }
export type ReadingAnswer =
  | { readonly reading: Reading; readonly part?: PartOfPlan }
  | { readonly refusals: readonly Refusal[] }

const ending = (file: string) => /\.(\w{1,5})$/.exec(file)?.[1] ?? ''

/**
 * Reads a document from its bytes in a process of its own, whatever its format: a server goes on answering meanwhile, and its memory stays
 * as it was. `stop` ends it.
 */
export async function readApart(
  runChild: RunChild,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  rules: ReadingRules,
  stop?: AbortSignal,
): Promise<ReadingAnswer> {
  const job: ReadingJob = { file, rules }
  const input = Buffer.concat([Buffer.from(`${JSON.stringify(job)}\n`), bytes])
  const answer = await runChild(entry, input, { env: { TZ: 'UTC' }, caps, stop })
  if ('problem' in answer) {
    const { problem, detail } = answer
    return { refusals: [{ kind: 'file-not-read', file, format: ending(file), problem, detail }] }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(new TextDecoder().decode(answer)) as ReadingAnswer
}
