import type { SheetForm } from '../core/form/sheet-form.ts'
import type { Refusal } from '../core/refusal.ts'
import type { ChildCaps, ChildProblem, RunChild } from '../outside/child-process.ts'
import type { OneDocument } from '../report/site/edition-documents.ts'
import type { StoredPublication } from '../store/queries/publication.ts'
import { readPrepared, type DocumentsAsked, type Prepared } from './document-jobs.ts'
import { inOneLine } from './make-apart.ts'

/** The greatest plan of a ward is prepared in a few seconds, and in half of this memory. */
export const preparingCaps: ChildCaps = { milliseconds: 120_000, memory: 1_000_000_000, answer: 200_000_000 }

const preparing = new URL('prepare-documents-child.ts', import.meta.url)

type Asked = {
  readonly publication: Pick<StoredPublication, 'body' | 'sha256'>
  readonly documents: readonly OneDocument[]
  readonly sheets: readonly SheetForm[]
}

const notMade = (document: OneDocument, { problem, detail }: ChildProblem): Refusal => ({
  kind: 'download-not-made',
  document: document.name,
  problem,
  detail: inOneLine(detail),
})

async function makeOne(document: OneDocument, prepared: Prepared | undefined, runChild: RunChild) {
  if (prepared === undefined) return notMade(document, { problem: 'failed', detail: '' })
  if ('refusal' in prepared) return prepared.refusal
  const { entry, job, env, caps } = prepared
  const made = await runChild(new URL(entry), job, { env, caps })
  return 'problem' in made ? notMade(document, made) : made
}

/**
 * The documents of a publication, one after the other, each when it is made, or why it could not be. All work is done in processes that end: one
 * prepares them all, then each is set, drawn or written by one of its own. This process only hands bytes on.
 */
export async function* makeDocuments(
  { publication, documents, sheets }: Asked,
  runChild: RunChild,
): AsyncGenerator<{ readonly document: OneDocument; readonly made: Uint8Array | Refusal }> {
  const asked: DocumentsAsked = {
    publication: { body: publication.body, sha256: publication.sha256 },
    documents,
    sheets,
  }
  const job = new TextEncoder().encode(JSON.stringify(asked))
  const answer = await runChild(preparing, job, { env: { TZ: 'UTC' }, caps: preparingCaps })
  const prepared = 'problem' in answer ? [] : readPrepared(answer)
  for (const [at, document] of documents.entries()) {
    const made = 'problem' in answer ? notMade(document, answer) : await makeOne(document, prepared[at], runChild)
    yield { document, made }
  }
}
