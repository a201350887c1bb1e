import { freeze, type Publication } from '../../src/core/publication.ts'
import type { Document } from '../../src/report/document/document.ts'
import type { Language } from '../../src/report/sentences/language.ts'
import { wayFrom, type Address } from '../../src/report/site/addresses.ts'
import { editionOf, type EditionContext, type Ward, type WardContext } from '../../src/report/site/ward.ts'
import type { CheckedPlan } from '../../src/act/read-document.ts'
import { sha256 } from '../../src/act/read-publication.ts'
import { canonicalJson } from '../../src/write/json/canonical-json.ts'
import { exampleDocument, minato } from './published-example.ts'

/** The example ward as if it had just been published, without a store: what pages are made from. */
export const exampleWard = async (): Promise<Ward> => publishedWard((await exampleDocument()).checked)

/** The same with a document of another town as its plan of 2017. */
export function publishedWard(checked: CheckedPlan): Ward {
  const plan = { ...checked.plan, tenant: minato.code, fiscalYear: 2017 }
  const publication: Publication = {
    ...freeze({ ...checked, plan }, minato, 2017),
    sequence: 1,
    publishedAt: '2018-06-25T01:00:00.000Z',
    revision: 1,
  }
  const body = canonicalJson(publication)
  const edition = editionOf(publication, { body, sha256: sha256(body) })
  const { fiscalYear, sequence, publishedAt } = edition
  const published = [{ fiscalYear, sequence, publishedAt, sha256: edition.sha256 }]
  return { tenant: minato, name: '大阪市港区', editions: [edition], published }
}

const site = { several: false }

export function wardContext(ward: Ward, language: Language = 'ja', at: Address = ''): WardContext {
  return { ward, language, to: wayFrom(site, ward.tenant.code, language, at) }
}

/** What a page of the ward's newest edition is made from, as if it stood at an address. */
export function editionContext(ward: Ward, language: Language = 'ja', at: Address = '2017/x.html'): EditionContext {
  const [edition] = ward.editions
  if (edition === undefined) throw new Error('nothing is published')
  return { ward, edition, judged: edition.judged, language, to: wayFrom(site, ward.tenant.code, language, at) }
}

/** Every text of a document, in order: what somebody reads, without how it looks. */
export function wordsOf(document: Document): string[] {
  const words: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') words.push(value)
    else if (Array.isArray(value)) for (const item of value) visit(item)
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) visit(item)
  }
  visit([document.answer, document.lead, document.blocks, document.colophon])
  return words
}

/** The answer of a page as one sentence. */
export const answerOf = ({ answer }: Document): string => answer.map(({ text }) => text).join('')
