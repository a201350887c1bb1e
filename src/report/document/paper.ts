import type { Language } from '../sentences/language.ts'
import type { BookletBlock, Chapter } from './booklet.ts'
import type { DeckTable } from './deck.ts'
import type { Span } from './text.ts'

/** A table of the slides as it stands in a paper: whole, whatever its length. */
export type RowsTable = Omit<DeckTable, 'kind'> & { readonly kind: 'rows' }

/** What stands in a paper: what a booklet has, and the tables of the slides. */
export type PaperBlock = BookletBlock | RowsTable

/** A part of a paper under its heading. Every chapter of a booklet is one. */
export type PaperChapter = Omit<Chapter, 'blocks' | 'chapters'> & {
  readonly blocks: readonly PaperBlock[]
  readonly chapters: readonly PaperChapter[]
}

/**
 * What a ward hands out upright and goes on writing in: a booklet, the review, a notice. `over` stands small above the answer and at the head of
 * every page, `opening` below the answer. `contents` is the heading of the list of chapters; a notice of a few pages has none.
 */
export type Paper = {
  readonly language: Language
  readonly publisher: string
  readonly title: string
  readonly over: string
  readonly answer: readonly Span[]
  readonly opening: readonly PaperBlock[]
  readonly contents?: string
  /** Whether chapters begin a page, as in a booklet, or follow each other, as in a notice. */
  readonly paged: boolean
  readonly chapters: readonly PaperChapter[]
}
