import type { Language } from '../sentences/language.ts'
import type { Board } from './board.ts'
import type { Folded, Form, Keys, Notice } from './form.ts'
import type { ChangeForm, Workbench } from './workbench.ts'
import type { Bars, Pictogram } from './chart.ts'
import type { FindingList, Measures, PromiseCards } from './promise.ts'
import type { SearchForm, SearchResults } from './search.ts'
import type { CountsTable } from './table.ts'
import type { Trends, YearLines } from './year-lines.ts'
import type { Facts, Links, Link, Paragraph, Prose, Records, SourceLines, Span } from './text.ts'

/**
 * What a page, a deck or a booklet says, before anybody draws it. Every number is already words; a drawer computes no figure.
 * Addresses are relative to the document's own.
 */
export type Document = {
  readonly language: Language
  /** The name of whoever publishes it: 大阪市港区. */
  readonly publisher: string
  readonly title: string
  /** The page in a sentence, for search engines and previews; the lead where there is none. */
  readonly description?: string
  readonly breadcrumb: readonly Link[]
  /** The answer as a sentence, the largest thing on the page. */
  readonly answer: readonly Span[]
  readonly lead: string
  readonly blocks: readonly Block[]
  /** Where it comes from and how it was made. */
  readonly colophon: readonly string[]
}

/** A part of a document under a heading of its own. */
export type Section = {
  readonly kind: 'section'
  readonly id: string
  readonly heading: string
  readonly lead?: string
  readonly blocks: readonly Block[]
}

export type Block =
  | Section
  | Board
  | Measures
  | PromiseCards
  | FindingList
  | CountsTable
  | Bars
  | Pictogram
  | YearLines
  | Trends
  | Facts
  | Records
  | Links
  | Paragraph
  | Prose
  | SourceLines
  | SearchForm
  | SearchResults
  | Form
  | Notice
  | Folded
  | Keys
  | Workbench
  | ChangeForm
