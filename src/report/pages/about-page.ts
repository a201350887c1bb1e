import { rules } from '../../core/check/rules.ts'
import type { CountsTable } from '../document/table.ts'
import type { Document, Section } from '../document/document.ts'
import type { Language } from '../sentences/language.ts'
import { methodParts } from '../sentences/method.ts'
import { pageWord } from '../sentences/page.ts'
import { inList } from '../sentences/punctuation.ts'
import { severityWords } from '../sentences/severity.ts'
import { sayVersion } from '../sentences/version.ts'
import { vocabulary } from '../sentences/vocabulary.ts'
import { address } from '../site/addresses.ts'
import type { WardContext } from '../site/ward.ts'

/** Parts of a text as sections of paragraphs. */
export function sectionsOf(parts: typeof methodParts, language: Language): Section[] {
  return parts.map(({ id, heading, paragraphs }) => ({
    kind: 'section',
    id,
    heading: heading[language],
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text: text[language] })),
  }))
}

/** Every rule of the check: its gravity, why it matters, and where it comes from. */
const rulesTable = (language: Language): CountsTable => ({
  kind: 'table',
  caption: pageWord('rulesCaption', language),
  columns: [
    { heading: pageWord('whyItMatters', language) },
    { heading: pageWord('rule', language), below: true },
    { heading: pageWord('severity', language) },
  ],
  rows: Object.values(rules).map(({ id, severity, why }) => ({
    id: `rule-${id}`,
    cells: [
      { text: why[language] },
      { text: id, code: true, quiet: true },
      { text: severityWords[severity][language], quiet: true },
    ],
  })),
})

const wordsTable = (language: Language): CountsTable => ({
  kind: 'table',
  caption: pageWord('vocabularyCaption', language),
  columns: [
    { heading: pageWord('term', language) },
    { heading: pageWord('meaning', language), below: true },
    { heading: pageWord('reading', language) },
  ],
  rows: vocabulary.map(({ word, reading, english, meaning }) => ({
    cells: [{ text: word }, { text: meaning[language] }, { text: language === 'ja' ? reading : english, quiet: true }],
  })),
})

/** About the method: how targets are judged and counted, how to read surveys, what the words mean, which rules check, how to report a mistake. */
export function aboutPage({ ward, language, to }: WardContext): Document {
  const [mistake, ...others] = methodParts.toReversed()
  const parts = others.toReversed()
  const versions = [...new Set(ward.editions.map(({ judged }) => judged.evaluation.scheme))].map(
    ({ id, version }) => `${id} ${sayVersion(version, language)}`,
  )
  const table = (id: string, heading: string, block: CountsTable): Section => ({
    kind: 'section',
    id,
    heading,
    blocks: [block],
  })
  return {
    language,
    publisher: ward.name,
    title: `${pageWord('aboutPage', language)} — ${ward.name}`,
    breadcrumb: [{ text: ward.name, href: to(address.home) }, { text: pageWord('aboutPage', language) }],
    answer: [{ text: pageWord('aboutAnswer', language) }],
    lead: `${pageWord('aboutLead', language)}${inList([...new Set(versions)], language)}`,
    blocks: [
      ...sectionsOf(parts, language),
      table('words', pageWord('vocabularyHeading', language), wordsTable(language)),
      table('rules', pageWord('rulesHeading', language), rulesTable(language)),
      ...(mistake === undefined ? [] : sectionsOf([mistake], language)),
    ],
    colophon: [],
  }
}
