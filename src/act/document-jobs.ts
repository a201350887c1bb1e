import type { SheetForm } from '../core/form/sheet-form.ts'
import type { Refusal } from '../core/refusal.ts'
import type { ChildCaps } from '../outside/child-process.ts'
import type { OneDocument } from '../report/site/edition-documents.ts'
import type { StoredPublication } from '../store/queries/publication.ts'

/** What is asked of the process that prepares documents: a publication as it is kept, and which of its documents. */
export type DocumentsAsked = {
  readonly publication: Pick<StoredPublication, 'body' | 'sha256'>
  readonly documents: readonly OneDocument[]
  readonly sheets: readonly SheetForm[]
}

/** The work that is left to do for a document, in a process of its own: the module, its job and its caps. */
export type DocumentJob = {
  readonly entry: string
  readonly env: Readonly<Record<string, string>>
  readonly caps: ChildCaps
  readonly job: Uint8Array
}
/** What was prepared for a document, in the order in which they were asked for. */
export type Prepared = DocumentJob | { readonly refusal: Refusal }

const lengthBytes = 4

/** Prepared documents as bytes that go to another process: for each the length of its head, the head as JSON, and its job as it is. */
export function preparedBytes(all: readonly Prepared[]): Uint8Array {
  return Buffer.concat(
    all.flatMap((prepared) => {
      const { job = new Uint8Array(), ...rest } = 'refusal' in prepared ? { ...prepared, job: undefined } : prepared
      const head = Buffer.from(JSON.stringify({ ...rest, length: job.length }))
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt32BE(head.length)
      return [length, head, job]
    }),
  )
}

/** The same on the other side. Both sides are ours, and nobody else writes there. */
export function readPrepared(bytes: Uint8Array): Prepared[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const prepared: Prepared[] = []
  for (let at = 0; at < all.length;) {
    const begin = at + lengthBytes
    const end = begin + all.readUInt32BE(at)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { length, ...head } = JSON.parse(all.toString('utf8', begin, end)) as Prepared & { length: number }
    at = end + length
    prepared.push('refusal' in head ? head : { ...head, job: all.subarray(end, at) })
  }
  return prepared
}
