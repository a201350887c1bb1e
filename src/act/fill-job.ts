import type { WorkbookMapping } from '../core/form/workbook-mapping.ts'
import type { WorkbookFilling } from '../report/workbook/workbook-filling.ts'
import type { Filled, NotFilled } from './fill-own-workbook.ts'

type Job = { readonly workbook: Uint8Array; readonly mapping: WorkbookMapping; readonly filling: WorkbookFilling }

function packed(said: object, bytes: Uint8Array): Uint8Array {
  const words = Buffer.from(JSON.stringify(said))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(words.length)
  return Buffer.concat([length, words, bytes])
}

function opened(bytes: Uint8Array): { readonly words: unknown; readonly rest: Uint8Array } {
  const all = Buffer.from(bytes)
  const end = 4 + all.readUInt32LE(0)
  return { words: JSON.parse(all.toString('utf8', 4, end)), rest: new Uint8Array(all.subarray(end)) }
}

/** A workbook with what is written into it as bytes that go to another process. */
export const fillJob = ({ workbook, ...said }: Job): Uint8Array => packed(said, workbook)

/** The same on the other side. Both sides are ours, and nobody else writes there. */
export function readFillJob(bytes: Uint8Array): Job {
  const { words, rest } = opened(bytes)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...(words as Omit<Job, 'workbook'>), workbook: rest }
}

/** The filled workbook, or why there is none, as bytes that come back: how long the words are, the words, the workbook. */
export function fillAnswer(made: Filled | NotFilled): Uint8Array {
  const { bytes, ...said } = 'bytes' in made ? made : { ...made, bytes: new Uint8Array() }
  return packed(said, bytes)
}

export function readFillAnswer(bytes: Uint8Array): Filled | NotFilled {
  const { words, rest } = opened(bytes)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const said = words as NotFilled | Omit<Filled, 'bytes'>
  return 'added' in said ? { ...said, bytes: rest } : said
}
