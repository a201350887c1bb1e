import { createDocumentKeeper, type DocumentKeeper, type Done } from '../act/keep-documents.ts'
import { loadSheets } from '../act/load-sheets.ts'
import { shortHash } from '../act/short-hash.ts'
import type { Store } from '../act/store.ts'
import type { Refusal } from '../core/refusal.ts'
import { refusalAnswer } from '../report/refusal-answer.ts'
import { sayRefused } from '../report/sentences/command.ts'
import type { Language } from '../report/sentences/language.ts'
import { address, sitePath } from '../report/site/addresses.ts'
import type { CliWorld } from './command.ts'

export type DocumentOptions = { readonly withoutDocuments?: boolean; readonly data?: string }

/** The keeper of the documents of what is published; none where they are left out, refused where an official sheet cannot be read. */
export async function documentKeeper(
  world: CliWorld,
  store: Store,
  { withoutDocuments = false, data }: DocumentOptions,
): Promise<{ readonly documents: DocumentKeeper | undefined } | { readonly refusals: readonly Refusal[] }> {
  if (withoutDocuments) return { documents: undefined }
  const loaded = await loadSheets(world.files, world.sheetsFolder)
  if ('refusals' in loaded) return loaded
  const key = shortHash(`${world.documents.programKey()}\n${JSON.stringify(loaded.sheets)}`)
  const effects = { kept: world.documents.kept(data), runChild: world.runChild, stop: world.documents.stop }
  return { documents: createDocumentKeeper(store, effects, { key, sheets: loaded.sheets }) }
}

/** Which document it is, by its address on a site of several wards: 271071/2017/review.pdf. */
const placeOf = ({ entry, document }: Done) =>
  sitePath({ several: true }, entry.tenant, document.language, address.file(entry.fiscalYear, document.name))

/** Tells in the log that a document could not be made, and why; the others are made all the same. */
export function tellFailure({ terminal }: CliWorld, done: Done, lang: Language): void {
  if (done.refusal === undefined) return
  terminal.tell(`${placeOf(done)}: ${sayRefused(refusalAnswer(done.refusal, lang), lang)}`)
}
