import type { SheetForm } from '../core/form/sheet-form.ts'
import type { Refusal } from '../core/refusal.ts'
import type { KeptFile, KeptFiles } from '../outside/kept-files.ts'
import { documentsOf, type OneDocument, type StandingDocument } from '../report/site/edition-documents.ts'
import type { PublicationEntry } from '../store/queries/publication.ts'
import { refusalOfFile } from './refusals.ts'

/** What documents are made with. `key` changes whenever the program or a sheet would make one differently; only letters and digits. */
export type DocumentProgram = { readonly key: string; readonly sheets: readonly SheetForm[] }

/** As much of a publication as says which documents it has. */
export type Shelved = Pick<PublicationEntry, 'sha256' | 'fiscalYear' | 'summary'>

/**
 * The documents that were made of publications, on disk: a folder for each publication, named by its hash. One that an older program made is
 * offered until it is made again.
 */
export type DocumentShelf = {
  readonly standing: (entry: Shelved) => readonly StandingDocument[]
  /** What is to be made of a publication: all that this program has neither made nor failed to make. */
  readonly missing: (entry: Shelved) => readonly OneDocument[]
  readonly read: (sha256: string, document: StandingDocument) => Uint8Array | undefined
  /** Keeps what was made in the place of what an older program made. */
  readonly keep: (sha256: string, document: OneDocument, bytes: Uint8Array) => Promise<Refusal | undefined>
  /** Remembers, as long as this process lives, that a document could not be made. */
  readonly fail: (sha256: string, document: OneDocument) => void
  /** Removes what belongs to no publication of the list. */
  readonly tidy: (needed: readonly Pick<PublicationEntry, 'sha256'>[]) => void
}

/** The name of a folder of ours. */
const isHash = (name: string) => /^[0-9a-f]{64}$/.test(name)
const nameOf = ({ language, name }: OneDocument) => `${language}-${name}`
/** A kept document is called by what made it, its language and its name: 1f0c…-ja-review.pdf. */
const isOf = (document: OneDocument) => (file: KeptFile) => file.name.endsWith(`-${nameOf(document)}`)

export function createDocumentShelf(kept: KeptFiles, { key, sheets }: DocumentProgram): DocumentShelf {
  const failed = new Set<string>()
  const hasFailed = (sha256: string, document: OneDocument) => failed.has(`${sha256}/${nameOf(document)}`)
  const ownName = (document: OneDocument) => `${key}-${nameOf(document)}`
  const wanted = ({ fiscalYear, summary }: Shelved) => documentsOf({ form: summary.form, fiscalYear }, sheets)

  return {
    standing: (entry) => {
      const files = kept.list(entry.sha256)
      return wanted(entry).map((document) => {
        const file = files.find(({ name }) => name === ownName(document)) ?? files.find(isOf(document))
        if (file === undefined) return { ...document, state: hasFailed(entry.sha256, document) ? 'failed' : 'making' }
        const version = file.name.slice(0, file.name.indexOf('-'))
        return { ...document, state: 'ready', bytes: file.bytes, version }
      })
    },
    missing: (entry) => {
      const names = new Set(kept.list(entry.sha256).map(({ name }) => name))
      return wanted(entry).filter((document) => !names.has(ownName(document)) && !hasFailed(entry.sha256, document))
    },
    read: (sha256, document) =>
      document.state === 'ready' ? kept.read(sha256, `${document.version}-${nameOf(document)}`) : undefined,
    keep: async (sha256, document, bytes) => {
      const problem = await kept.write(sha256, ownName(document), bytes)
      if (problem !== undefined) return refusalOfFile(problem, 0)
      const older = kept.list(sha256).filter(isOf(document))
      for (const { name } of older) if (name !== ownName(document)) kept.remove(sha256, name)
      return undefined
    },
    fail: (sha256, document) => void failed.add(`${sha256}/${nameOf(document)}`),
    tidy: (needed) => {
      const names = new Set(needed.map(({ sha256 }) => sha256))
      for (const folder of kept.folders()) if (isHash(folder) && !names.has(folder)) kept.removeFolder(folder)
    },
  }
}
