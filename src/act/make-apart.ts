import type { Refusal } from '../core/refusal.ts'
import type { ChildCaps, RunChild } from '../outside/child-process.ts'

/** What is made in a process of its own, as its refusal names it. */
export type MadeApart = (Refusal & { readonly kind: 'not-made' })['document']

/** The greatest plan of a ward (60 indicators a strategy) takes a few seconds and less than half of this memory on a slow machine, in every format. */
export const apartCaps: ChildCaps = { milliseconds: 60_000, memory: 1_000_000_000, answer: 100_000_000 }

type Work = {
  readonly entry: URL
  readonly job: Uint8Array
  readonly runChild: RunChild
  readonly caps?: ChildCaps
  readonly env?: Readonly<Record<string, string>>
}

const detailAtMost = 300

/** What a process said last, in one line: the line that names the error, where there is one. */
export function inOneLine(detail: string): string {
  const lines = detail.split('\n').filter((line) => line.trim() !== '')
  return (lines.find((line) => /error/i.test(line) && !/^\s*at /.test(line)) ?? lines[0] ?? '')
    .trim()
    .slice(0, detailAtMost)
}

/** A document made in a process of its own, with caps on its time, memory and answer: what goes wrong there is a refusal here. */
export async function makeApart(
  document: MadeApart,
  { entry, job, runChild, caps = apartCaps, env = {} }: Work,
): Promise<Uint8Array | Refusal> {
  const made = await runChild(entry, job, { env: { TZ: 'UTC', ...env }, caps })
  return 'problem' in made
    ? { kind: 'not-made', document, problem: made.problem, detail: inOneLine(made.detail) }
    : made
}
