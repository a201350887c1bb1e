import type { Refusal } from '../core/refusal.ts'
import type { ChildCaps, RunChild } from '../outside/child-process.ts'
import type { FileFormat } from '../read/file-format.ts'
import type { LaidOut, LayoutProblem } from '../read/laid-out.ts'
import { readLaidOut } from '../read/read-laid-out.ts'

const entry = new URL('layout-child.ts', import.meta.url)
/** A workbook of two million cells takes some ten seconds; what takes longer is no plan. */
const caps: ChildCaps = { milliseconds: 30_000, memory: 1_200_000_000, answer: 64_000_000 }

export const refusalOfLayout = (file: string, format: string, { problem, detail }: LayoutProblem): Refusal => ({
  kind: 'file-not-read',
  file,
  format,
  problem,
  detail,
})

async function layOut(
  format: FileFormat,
  bytes: Uint8Array,
  runChild: RunChild | undefined,
): Promise<LaidOut | LayoutProblem | { readonly problem: 'too-long' | 'failed'; readonly detail: string }> {
  if (runChild === undefined) return readLaidOut(format, bytes)
  const job = Buffer.concat([Buffer.from(`${format}\n`), bytes])
  const answer = await runChild(entry, job, { env: { TZ: 'UTC' }, caps })
  if ('problem' in answer) return answer
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(new TextDecoder().decode(answer)) as LaidOut | LayoutProblem
}

/** A file of an office as lines, read in a process of its own where there is one; or one refusal that says why not. */
export async function layOutFile(
  file: string,
  format: FileFormat,
  bytes: Uint8Array,
  runChild: RunChild | undefined,
): Promise<LaidOut | { readonly refusal: Refusal }> {
  const laidOut = await layOut(format, bytes, runChild)
  if ('lines' in laidOut) return laidOut
  const { problem, detail } = laidOut
  return { refusal: { kind: 'file-not-read', file, format, problem, detail } }
}
