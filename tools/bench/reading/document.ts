/** The fields by which reading is measured. */
export const fields = [
  'goal',
  'strategy',
  'initiative',
  'number',
  'indicator',
  'target',
  'comparator',
  'unit',
  'result',
  'previous',
  'verdict',
  'countermeasure',
  'activity',
  'section',
] as const
export type Field = (typeof fields)[number]

/** One thing that a document says: of the record with this name, this value. */
export type Fact = {
  readonly field: Field
  readonly of: string
  readonly value: string
  /** It is as well said of this: the verdict of a promise, of the initiative that has no other. */
  readonly alsoOf?: string
  /** It follows from others: right where it is read, not missed where it is not. */
  readonly follows?: true
}

/** A cell whose words stand in the one before it: nothing is printed there, not even a dash. */
export const swallowed = '\u2060'

export type Row = { readonly cells: readonly string[]; readonly facts: readonly Fact[] }

/** A piece of a document, before any layout, with what it says. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly facts?: readonly Fact[] }
  | { readonly kind: 'words'; readonly text: string; readonly facts?: readonly Fact[] }
  | { readonly kind: 'items'; readonly items: readonly string[]; readonly facts?: readonly Fact[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly Row[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly Row[] }

/** A document as parts: what it says is what its parts say. */
export type TrueDocument = { readonly parts: readonly Part[] }

/** All that a document says. */
export const factsOf = ({ parts }: TrueDocument): Fact[] =>
  parts.flatMap((part) => {
    if (part.kind === 'pairs') return part.pairs.flatMap(({ facts }) => facts)
    return part.kind === 'table' ? part.rows.flatMap(({ facts }) => facts) : (part.facts ?? [])
  })
