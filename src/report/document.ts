import type { Verdict } from '../core/judge/judgement.ts'
import type { DecimalText } from '../core/decimal.ts'
import type { Language } from './sentences/language.ts'

/**
 * What stands around a document when it is a page of a site: the way to other pages, the same page in other languages, when it last changed,
 * under which licence it stands, and where to report a mistake.
 */
export type Frame = {
  readonly style: string
  readonly home: Link
  readonly navigation: readonly (Link & { readonly current?: true })[]
  readonly languages: readonly (Link & { readonly language: Language; readonly current?: true })[]
  readonly feed: Link
  readonly footer: readonly Link[]
  readonly updated: string
  readonly licence: Link
  readonly mistake: Link
  /** The absolute address, where the site knows its own. */
  readonly canonical?: string
  readonly image?: { readonly href: string; readonly words: string }
  /** schema.org, for search engines. */
  readonly data: unknown
}

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

export type Link = { readonly text: string; readonly href?: string | undefined }
/** A piece of a sentence; a tone is shown by colour and weight and never carries the meaning alone. */
export type Span = { readonly text: string; readonly tone?: 'met' | 'unmet' }

export type Links = { readonly kind: 'links'; readonly items: readonly Link[] }
export type Block = Links | Board | Section | CountsTable | PromiseCards | Bars | Paragraph | Facts

/** Names with their values: 担当 / 協働まちづくり推進課. */
export type Facts = {
  readonly kind: 'facts'
  readonly items: readonly { readonly label: string; readonly values: readonly Link[] }[]
}

export type Paragraph = { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: true }
export type Section = {
  readonly kind: 'section'
  readonly id: string
  readonly heading: string
  readonly lead?: string
  readonly blocks: readonly Block[]
}

/** The board of promises: one sign per target. `countOnly`: published as a count, without its name. */
export type Sign = {
  readonly state: Verdict
  readonly countOnly: boolean
  readonly label: string
  readonly href?: string
}
export type BoardRow = {
  readonly number: string
  readonly title: string
  readonly href?: string
  readonly signs: readonly Sign[]
  readonly met: string
  readonly of: string
  readonly label: string
}
export type Board = {
  readonly kind: 'board'
  readonly legend: readonly Omit<Sign, 'href'>[]
  readonly rows: readonly BoardRow[]
  readonly note: string
}

export type TableCell = {
  readonly text: string
  readonly state?: Verdict
  readonly href?: string | undefined
  readonly quiet?: true
}
export type TableRow = { readonly id?: string; readonly cells: readonly TableCell[]; readonly heading?: true }
/** A table with its caption; `numeric` columns are set in figures of one width. The first cell of a row names it. */
export type CountsTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly heading: string; readonly numeric?: true }[]
  readonly rows: readonly TableRow[]
  readonly note?: string
}

/** Stacked bars of met and unmet by goal, each with its sentence; the table beside it has the same figures. */
export type Bars = {
  readonly kind: 'bars'
  readonly title: string
  readonly description: string
  readonly rows: readonly {
    readonly label: string
    readonly met: number
    readonly unmet: number
    readonly open: number
    readonly words: string
  }[]
}

/** Target and result on one line from 0 to `end`; the interval when it is known. */
export type TargetBar = {
  readonly result: DecimalText
  readonly target: DecimalText
  readonly end: DecimalText
  readonly interval?: { readonly low: DecimalText; readonly high: DecimalText }
  readonly description: string
}

/** A promise that was missed: what was promised, what came of it, how strong the evidence is, and what comes next. */
export type PromiseCard = {
  readonly id: string
  readonly title: string
  readonly href?: string
  readonly indicator: string
  readonly figures: readonly { readonly label: string; readonly value: string; readonly of: 'target' | 'result' }[]
  readonly gap: string
  readonly bar?: TargetBar
  readonly evidence: string
  readonly next?: string
  /** What is missing, in words; shown as clearly as what is there. */
  readonly missing: readonly string[]
  readonly source: Link
}
export type PromiseCards = {
  readonly kind: 'promises'
  readonly nextLabel: string
  readonly missingLabel: string
  readonly items: readonly PromiseCard[]
}
