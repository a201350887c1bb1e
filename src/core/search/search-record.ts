/** The kinds of records that are searched, in the order in which their results are shown. */
export const searchKinds = [
  'initiative',
  'goal',
  'strategy',
  'indicator',
  'activity',
  'countermeasure',
  'plan',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** The kind that a text names; undefined for every other text, which asks for all kinds. */
export const kindNamed = (text: string | undefined): SearchKind | undefined => searchKinds.find((kind) => kind === text)

/** What is searched of a record, as it is written, and where it is read: on the page of `owner` (none: of the plan), at `place` on it. */
export type SearchRecord = {
  readonly kind: SearchKind
  readonly record: string
  readonly owner?: string
  readonly place?: string
  /** Empty where a record has no title of its own: an activity. */
  readonly title: string
  readonly text: string
  /** The title of what it belongs to; shown, not searched. */
  readonly within: string
}
