/**
 * Prepares the documents of one publication in a process of its own: what is asked for comes in on standard input, what is left to do for each
 * (a source to typeset, a deck to draw, a workbook to write) goes out on standard output. A server that stays small does not do this itself.
 */
import type { Refusal } from '../core/refusal.ts'
import type { OneDocument } from '../report/site/edition-documents.ts'
import { editionOf } from '../report/site/ward.ts'
import { preparedBytes, type DocumentJob, type DocumentsAsked, type Prepared } from './document-jobs.ts'
import { readPublication } from './read-publication.ts'
import { renderDocument } from './render-document.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
// Both sides are ours, and nobody else writes there.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { publication, documents, sheets } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as DocumentsAsked
const { judged } = editionOf(readPublication(publication), publication)

/** Everything up to the process that would be started for it: that one is left to whoever asked. */
async function prepare({ name, kind, format, language }: OneDocument): Promise<Prepared> {
  const notMade = (detail: string): Refusal => ({
    kind: 'download-not-made',
    document: name,
    problem: 'failed',
    detail,
  })
  let left: DocumentJob | undefined
  try {
    const answer = await renderDocument(judged, {
      kind,
      format,
      language,
      stylesheet: '',
      sheets,
      runChild: async (entry, job, { env, caps }) => {
        left = { entry: entry.href, env, caps, job }
        return { problem: 'failed', detail: '' }
      },
    })
    if (left !== undefined) return left
    return { refusal: 'kind' in answer ? answer : notMade('') }
  } catch (cause) {
    // A plan that one document cannot be made of has the others all the same.
    return { refusal: notMade(String(cause)) }
  }
}

const prepared: Prepared[] = []
for (const document of documents) prepared.push(await prepare(document))
process.stdout.write(preparedBytes(prepared))
