import type { Verdict } from '../../core/judge/judgement.ts'
import type { Language } from '../sentences/language.ts'
import type { Board } from './board.ts'
import type { Bars } from './chart.ts'
import type { Measures } from './promise.ts'
import type { CountsTable } from './table.ts'
import type { Paragraph, Prose, Records, Span } from './text.ts'

/** What stands in a chapter: less than on a page, for paper has no links and no searches. */
export type BookletBlock = Board | Bars | Measures | CountsTable | Paragraph | Prose | Records

/**
 * A part of a booklet under its heading: its result as a sentence (`answer`) or as a verdict with its sign, what there is to say, and the
 * parts below it.
 */
export type Chapter = {
  readonly id: string
  readonly heading: string
  readonly answer?: readonly Span[]
  readonly verdict?: { readonly state: Verdict; readonly text: string }
  readonly blocks: readonly BookletBlock[]
  readonly chapters: readonly Chapter[]
}

/**
 * A plan with its review to be read from the first page to the last, on paper. `over` stands small above the answer and at the head of every page;
 * `missingLetters` is said at the end where a letter of the plan could not be set.
 */
export type Booklet = {
  readonly language: Language
  readonly publisher: string
  readonly title: string
  readonly over: string
  readonly answer: readonly Span[]
  readonly board: Board
  readonly contents: string
  readonly chapters: readonly Chapter[]
  readonly missingLetters: string
}
