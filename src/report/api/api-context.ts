import type { Evaluation } from '../../core/evaluation.ts'
import type { Place, Text } from '../../core/plan/plan.ts'
import type { Publication } from '../../core/publication.ts'
import type { Language } from '../sentences/language.ts'
import { address, sitePath, type Address, type Site } from '../site/addresses.ts'

/** Where public pages and the answers of the API stand: `several` wards or one, and the site's own address where it knows it. */
export type ApiPlace = Pick<Site, 'several' | 'url'>

/** What records of the API are made from: a publication as it was frozen, the language of their words, and where the site stands. */
export type ApiContext = {
  readonly publication: Publication
  readonly evaluation: Evaluation
  readonly language: Language
  readonly place: ApiPlace
}

/** The address of a page: from the root of the site, or absolute where the site knows its own address. */
export const pageAt = (place: ApiPlace, tenant: string, language: Language, at: Address): string =>
  `${place.url ?? ''}${sitePath(place, tenant, language, at)}`

/** The address of an answer of the API, in the same manner. */
export const apiAt = ({ url }: ApiPlace, path: string): string => `${url ?? ''}api/v1/${path}`

/** The page of a goal, strategy or initiative, or a place on it. */
export function recordPage({ publication, language, place }: ApiContext, id: string, anchor?: string): string {
  const at = address.record(publication.fiscalYear, id)
  return pageAt(place, publication.tenant.code, language, anchor === undefined ? at : `${at}#${anchor}`)
}

/** Where a value stands in the document: its file, line and column (`part`: its cell, slide or page in a file that is no text), and the page that shows the line. Null where it came from no document. */
export function sourceOf(
  { publication, language, place }: ApiContext,
  at: Pick<Place, 'source' | 'line' | 'column' | 'part'> | undefined,
) {
  if (at === undefined) return null
  const { sources } = publication.plan
  const source = sources.find(({ id }) => id === at.source) ?? (sources.length === 1 ? sources[0] : undefined)
  return {
    document: source?.file ?? null,
    line: at.line,
    column: at.column,
    part: at.part ?? null,
    page: pageAt(place, publication.tenant.code, language, address.source(publication.fiscalYear, at.line)),
  }
}

/** Words of the document with their line; null where it has none. */
export const wordsOf = (text: Text | undefined) =>
  text === undefined ? null : { text: text.text, line: text.at?.line ?? null }

export const textsOf = (texts: readonly Text[]): readonly string[] => texts.map(({ text }) => text)
