import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { KeptFiles } from '../outside/kept-files.ts'
import type { OneDocument } from '../report/site/edition-documents.ts'
import {
  newestPublications,
  publicationCount,
  storedPublication,
  type PublicationEntry,
} from '../store/queries/publication.ts'
import { createDocumentShelf, type DocumentProgram, type DocumentShelf } from './document-shelf.ts'
import { makeDocuments } from './make-documents.ts'
import type { Store } from './store.ts'

export type DocumentEffects = {
  readonly kept: KeptFiles
  readonly runChild: RunChild
  /** From then on nothing more is made, and what is under way is ended. */
  readonly stop: AbortSignal
}

/** A document that was made, or why not: of which plan, and the how manieth of all that were missing. */
export type Done = {
  readonly entry: PublicationEntry
  readonly document: OneDocument
  readonly refusal: Refusal | undefined
  readonly number: number
  readonly of: number
}

export type MakingOptions = { readonly onDocument?: (done: Done) => void }
/** How many were made just now, and how many could not be. */
export type Making = { readonly made: number; readonly failed: number }

/**
 * The documents of all that is published (slides, PDF, official sheets), kept by the hash of their publication: a correction has documents of its
 * own, and a restart makes nothing anew.
 */
export type DocumentKeeper = Pick<DocumentShelf, 'standing' | 'read'> & {
  /** Makes what is missing, one after the other. What failed is not tried again by this process. */
  readonly make: (options?: MakingOptions) => Promise<Making>
  /** The same when something was published since the last time, and afterwards removes what belongs to no newest publication. */
  readonly look: (options?: MakingOptions) => Promise<void>
  /** A number that changes whenever a document was made or could not be made. */
  readonly changes: () => number
}

export function createDocumentKeeper(
  { db }: Pick<Store, 'db'>,
  { kept, runChild, stop }: DocumentEffects,
  program: DocumentProgram,
): DocumentKeeper {
  const shelf = createDocumentShelf(kept, program)
  let [seen, changes] = [-1, 0]
  const patient: RunChild = (child, job, how) => runChild(child, job, { ...how, isPatient: true, stop })

  /** The documents of one plan as they are made and kept; ends early when somebody stops it. */
  async function* makeFor(
    { tenant, fiscalYear, sequence, sha256 }: PublicationEntry,
    documents: readonly OneDocument[],
  ) {
    if (documents.length === 0 || stop.aborted) return
    const publication = await storedPublication(db, tenant, fiscalYear, sequence)
    if (publication === undefined) return
    for await (const { document, made } of makeDocuments({ publication, documents, sheets: program.sheets }, patient)) {
      const refusal = 'kind' in made ? made : await shelf.keep(sha256, document, made)
      if (refusal !== undefined && stop.aborted) return // it did not fail, it was ended
      if (refusal !== undefined) shelf.fail(sha256, document)
      changes += 1
      yield { document, refusal }
    }
  }

  async function make({ onDocument }: MakingOptions = {}): Promise<Making> {
    const all = (await newestPublications(db)).map((entry) => ({ entry, missing: shelf.missing(entry) }))
    const of = all.reduce((count, { missing }) => count + missing.length, 0)
    let [made, failed] = [0, 0]
    for (const { entry, missing } of all)
      for await (const { document, refusal } of makeFor(entry, missing)) {
        if (refusal === undefined) made += 1
        else failed += 1
        onDocument?.({ entry, document, refusal, number: made + failed, of })
      }
    return { made, failed }
  }

  return {
    standing: shelf.standing,
    read: shelf.read,
    make,
    look: async (options) => {
      const count = await publicationCount(db)
      if (count === seen) return
      await make(options)
      if (stop.aborted) return
      shelf.tidy(await newestPublications(db))
      seen = count
    },
    changes: () => changes,
  }
}
