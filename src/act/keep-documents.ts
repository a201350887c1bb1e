import type { SheetForm } from '../core/form/sheet-form.ts'
import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { KeptFile, KeptFiles } from '../outside/kept-files.ts'
import { documentsOf, type OneDocument, type StandingDocument } from '../report/site/edition-documents.ts'
import {
  newestPublications,
  publicationCount,
  storedPublication,
  type PublicationEntry,
} from '../store/queries/publication.ts'
import { makeDocuments } from './make-documents.ts'
import { refusalOfFile } from './refusals.ts'
import type { Store } from './store.ts'

/** What documents are made with. `key` changes whenever the program or a sheet would make one differently; only letters and digits. */
export type DocumentProgram = { readonly key: string; readonly sheets: readonly SheetForm[] }

export type DocumentEffects = {
  readonly kept: KeptFiles
  readonly runChild: RunChild
  /** Once true nothing more is made, and what is under way is ended. */
  readonly isStopped: () => boolean
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

/**
 * The documents of all that is published (slides, PDF, official sheets), kept on disk by the hash of their publication: a correction has
 * documents of its own, and a restart makes nothing anew. One that an older program made is offered until it is made again.
 */
export type DocumentKeeper = {
  readonly standing: (entry: Pick<PublicationEntry, 'sha256' | 'fiscalYear' | 'summary'>) => readonly StandingDocument[]
  readonly read: (sha256: string, document: StandingDocument) => Uint8Array | undefined
  /** Makes what is missing, one after the other; says how many it made. What failed is not tried again by this process. */
  readonly make: (options?: MakingOptions) => Promise<{ readonly made: number; readonly failed: number }>
  /** The same when something was published since the last time, and afterwards removes what belongs to no newest publication. */
  readonly look: (options?: MakingOptions) => Promise<void>
  /** A number that changes whenever a document was made or could not be made. */
  readonly changes: () => number
}

const nameOf = (document: OneDocument) => `${document.language}-${document.name}`
/** A kept document is called by what made it, its language and its name: 1f0c…-ja-review.pdf. */
const isOf = (document: OneDocument) => (file: KeptFile) => file.name.endsWith(`-${nameOf(document)}`)

export function createDocumentKeeper(
  { db }: Pick<Store, 'db'>,
  { kept, runChild, isStopped }: DocumentEffects,
  { key, sheets }: DocumentProgram,
): DocumentKeeper {
  const failed = new Set<string>()
  let [seen, changes] = [-1, 0]
  const failureOf = (sha256: string, document: OneDocument) => `${sha256}/${nameOf(document)}`
  const ownName = (document: OneDocument) => `${key}-${nameOf(document)}`
  const wanted = ({ fiscalYear, summary }: Pick<PublicationEntry, 'fiscalYear' | 'summary'>) =>
    documentsOf({ form: summary.form, fiscalYear }, sheets)

  const standing: DocumentKeeper['standing'] = (entry) => {
    const files = kept.list(entry.sha256)
    return wanted(entry).map((document) => {
      const own = files.find(({ name }) => name === ownName(document)) ?? files.find(isOf(document))
      if (own === undefined)
        return { ...document, state: failed.has(failureOf(entry.sha256, document)) ? 'failed' : 'making' }
      return { ...document, state: 'ready', bytes: own.bytes, version: own.name.slice(0, own.name.indexOf('-')) }
    })
  }

  function missingOf(entry: PublicationEntry): readonly OneDocument[] {
    const names = new Set(kept.list(entry.sha256).map(({ name }) => name))
    return wanted(entry).filter(
      (document) => !names.has(ownName(document)) && !failed.has(failureOf(entry.sha256, document)),
    )
  }

  /** Keeps what was made in the place of what was made before; why not, where there is nothing to keep. */
  async function keep(sha256: string, document: OneDocument, made: Uint8Array | Refusal): Promise<Refusal | undefined> {
    if ('kind' in made) return made
    const problem = await kept.write(sha256, ownName(document), made)
    if (problem !== undefined) return refusalOfFile(problem, 0)
    const older = kept.list(sha256).filter(isOf(document))
    for (const { name } of older) if (name !== ownName(document)) kept.remove(sha256, name)
    return undefined
  }

  const patient: RunChild = (child, job, how) => runChild(child, job, { ...how, isPatient: true, isStopped })

  /** The documents of one plan as they are made and kept; ends early when somebody stops it. */
  async function* makeFor(entry: PublicationEntry, documents: readonly OneDocument[]) {
    if (documents.length === 0 || isStopped()) return
    const publication = await storedPublication(db, entry.tenant, entry.fiscalYear, entry.sequence)
    if (publication === undefined) return
    for await (const { document, made } of makeDocuments({ publication, documents, sheets }, patient)) {
      const refusal = await keep(entry.sha256, document, made)
      if (refusal !== undefined && isStopped()) return // it did not fail, it was ended
      changes += 1
      if (refusal !== undefined) failed.add(failureOf(entry.sha256, document))
      yield { document, refusal }
    }
  }

  const make: DocumentKeeper['make'] = async ({ onDocument } = {}) => {
    const all = (await newestPublications(db)).map((entry) => ({ entry, missing: missingOf(entry) }))
    const of = all.reduce((count, { missing }) => count + missing.length, 0)
    let [made, failures] = [0, 0]
    for (const { entry, missing } of all)
      for await (const { document, refusal } of makeFor(entry, missing)) {
        if (refusal === undefined) made += 1
        else failures += 1
        onDocument?.({ entry, document, refusal, number: made + failures, of })
      }
    return { made, failed: failures }
  }

  async function tidy(): Promise<void> {
    const needed = new Set((await newestPublications(db)).map(({ sha256 }) => sha256))
    for (const folder of kept.folders()) if (!needed.has(folder)) kept.removeFolder(folder)
  }

  return {
    standing,
    read: (sha256, document) =>
      document.state === 'ready' ? kept.read(sha256, `${document.version}-${nameOf(document)}`) : undefined,
    make,
    look: async (options) => {
      const count = await publicationCount(db)
      if (count === seen) return
      await make(options)
      if (isStopped()) return
      await tidy()
      seen = count
    },
    changes: () => changes,
  }
}
