import type { Document } from '../../document/document.ts'
import type { Link } from '../../document/text.ts'
import { importWord } from '../../sentences/import.ts'
import type { Language } from '../../sentences/language.ts'
import { programName } from '../../sentences/site.ts'

/** What every page of the import knows: its language, where it stands below `/import/`, and the mark that its forms must bring back. */
export type ImportContext = {
  readonly language: Language
  /** The way from this page to the first page of the import, with a slash at its end: './', '../../'. */
  readonly root: string
  readonly csrf: string
}

type Said = Pick<Document, 'answer' | 'lead' | 'blocks'> & { readonly way?: readonly Link[] }

/** A page of the import. It belongs to no ward's site: it is for the officer alone. */
export function importDocument({ language, root }: ImportContext, { answer, lead, blocks, way = [] }: Said): Document {
  const home = importWord('importing', language)
  return {
    language,
    publisher: programName[language],
    title: `${answer.map(({ text }) => text).join('')} — ${home}`,
    breadcrumb: [{ text: home, ...(way.length === 0 ? {} : { href: root }) }, ...way],
    answer,
    lead,
    blocks,
    colophon: [],
  }
}
