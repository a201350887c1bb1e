import { rules } from '../../core/check/rules.ts'
import type { NamedRule } from '../../core/evaluation.ts'
import type { CountsTable } from '../document/table.ts'
import type { Document, Section } from '../document/document.ts'
import type { Link } from '../document/text.ts'
import type { Language } from '../sentences/language.ts'
import { methodParts } from '../sentences/method.ts'
import { pageWord } from '../sentences/page.ts'
import { inList } from '../sentences/punctuation.ts'
import { sayNamed } from '../sentences/rule-name.ts'
import { severityWords } from '../sentences/severity.ts'
import { vocabulary } from '../sentences/vocabulary.ts'

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

/** Whose method it is: a ward's, or that of a site with several wards; under which schemes its plans are judged. */
export type AboutContext = {
  readonly publisher: string
  readonly home: Link
  readonly schemes: readonly NamedRule[]
  readonly language: Language
}

/** About the method: how targets are judged and counted, how to read surveys, what the words mean, which rules check, how to report a mistake. */
export function aboutPage({ publisher, home, schemes, language }: AboutContext): Document {
  const [mistake, ...others] = methodParts.toReversed()
  const parts = others.toReversed()
  const versions = new Set(schemes.map((scheme) => sayNamed(scheme, language)))
  const table = (id: string, heading: string, block: CountsTable): Section => ({
    kind: 'section',
    id,
    heading,
    blocks: [block],
  })
  return {
    language,
    publisher,
    title: `${pageWord('aboutPage', language)} — ${publisher}`,
    breadcrumb: [home, { text: pageWord('aboutPage', language) }],
    answer: [{ text: pageWord('aboutAnswer', language) }],
    lead: `${pageWord('aboutLead', language)}${inList([...versions], language)}`,
    blocks: [
      ...sectionsOf(parts, language),
      table('words', pageWord('vocabularyHeading', language), wordsTable(language)),
      table('rules', pageWord('rulesHeading', language), rulesTable(language)),
      ...(mistake === undefined ? [] : sectionsOf([mistake], language)),
    ],
    colophon: [],
  }
}
