/** Words that lead somewhere, or the words alone. */
export type Link = { readonly text: string; readonly href?: string | undefined }
/** A piece of a sentence; a tone is shown by colour and weight and never carries the meaning alone. `marked`: found by a search. */
export type Span = { readonly text: string; readonly tone?: 'met' | 'unmet'; readonly marked?: true }

/** `look`: the first of them is what there is to do next. */
export type Links = { readonly kind: 'links'; readonly items: readonly Link[]; readonly look?: 'onward' }
export type Paragraph = { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: true }
/** Words of the document, as they stand, line by line, with their place in the source. `tone`: what comes next, set apart. */
export type Prose = {
  readonly kind: 'prose'
  readonly lines: readonly string[]
  readonly source?: Link
  readonly label?: string
  readonly tone?: 'next' | 'missing'
}

/** Names with their values: 担当 / 協働まちづくり推進課. */
export type Facts = {
  readonly kind: 'facts'
  readonly items: readonly { readonly label: string; readonly values: readonly Link[] }[]
}

/** A list of things with what there is to say of each: activities, photos, publications, search results. */
export type Records = {
  readonly kind: 'records'
  readonly title?: Link
  readonly items: readonly {
    readonly id?: string
    readonly text: readonly Span[]
    readonly href?: string | undefined
    readonly note?: string
    readonly source?: Link
  }[]
}

/** The lines of the document that a plan was read from, each with its number; `use` says what became of it. */
export type SourceLines = {
  readonly kind: 'source-lines'
  readonly lines: readonly {
    readonly id: string
    readonly number: string
    /** Where it stands in a file that is no text. */
    readonly part?: string
    readonly text: string
    readonly use: 'record' | 'noise' | 'furniture' | 'needs-a-person'
    readonly href?: string | undefined
  }[]
}
