import type { Verdict } from '../../core/judge/judgement.ts'
import type { Language } from '../sentences/language.ts'
import type { Board, Sign } from './board.ts'
import type { Bars } from './chart.ts'
import type { Span } from './text.ts'

/** A piece of a table on a slide. `lead`: the name of the row, `strong`: a figure to be seen first, `quiet`: what stands behind. */
export type DeckCell = {
  readonly text: string
  readonly state?: Verdict
  readonly tone?: 'lead' | 'strong' | 'quiet' | 'missing'
  /** A second piece below the first, in the colour of the verdict: the gap in words. */
  readonly below?: string
  /** It only says again what stood in the row before, or on the slide before: nothing is lost where it is left out. */
  readonly again?: true
}

/**
 * A row. `note` is the source of its figures, for the speaker. `under` is the name that its first cell stands under: it is said
 * again where the row opens a slide.
 */
export type DeckRow = {
  readonly cells: readonly DeckCell[]
  readonly note?: string
  readonly under?: string
  readonly total?: true
}

/** A table whose first row is its head. `width`s are shares of the whole, whatever they sum to; `caption` says what it shows. */
export type DeckTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly heading: string; readonly width: number; readonly numeric?: true }[]
  readonly rows: readonly DeckRow[]
}

/** The signs of all promises in one flow: the mark of the cover. */
export type DeckSigns = {
  readonly kind: 'signs'
  readonly signs: readonly Sign[]
  readonly legend: Board['legend']
  readonly description: string
}

/** Words in a line of their own. */
export type DeckParagraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly tone?: 'quiet' | 'lead'
}

export type DeckBlock = Board | Bars | DeckTable | DeckSigns | DeckParagraph

/**
 * One slide says one thing: `title` is that thing as a sentence, and no other slide has it. `over` stands small above it. `notes` are for
 * who speaks: where every figure of the slide stands in its source.
 */
export type Slide = {
  readonly id: string
  readonly layout: 'cover' | 'content'
  readonly over: string
  readonly title: readonly Span[]
  readonly blocks: readonly DeckBlock[]
  readonly notes: readonly string[]
  /** The id of the first of several slides about one thing, which look alike. */
  readonly partOf?: string
}

/**
 * 区政会議 全体会議 資料: the slides of a review, before anybody draws them. Figures are words already; lengths are shares, never a unit of
 * paper or screen. `paginate` makes it fit a room.
 */
export type Deck = {
  readonly language: Language
  readonly publisher: string
  readonly title: string
  readonly slides: readonly Slide[]
}

export const titleText = ({ title }: Pick<Slide, 'title'>): string => title.map(({ text }) => text).join('')
