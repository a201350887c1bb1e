import type { LineUse } from '../../core/line-use.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import type { Block } from './document.ts'
import type { Link } from './text.ts'

/** A line of the document that is being read: what became of it, by colour, shape and word. */
export type WorkLine = {
  readonly id: string
  /** Its number, or the address of its row. */
  readonly place: string
  readonly text: string
  readonly use: LineUse['use']
  readonly useWord: string
  /** To the record that it became, or to the form that says what it is. */
  readonly href?: string
  readonly chosen?: true
}

/** A value of a record with the way to the line that it was read from. */
export type OutlineFact = { readonly label: string; readonly value: Link; readonly state?: Verdict }
/** A record of the plan that is being read, with those below it. */
export type OutlineRecord = {
  readonly id: string
  readonly number: string
  readonly title: Link
  readonly facts: readonly OutlineFact[]
  readonly below: readonly OutlineRecord[]
}

/** A document and what was read from it, side by side. */
export type Workbench = {
  readonly kind: 'workbench'
  readonly source: {
    readonly heading: string
    readonly across: Link
    readonly lines: readonly WorkLine[]
    readonly empty: string
  }
  readonly draft: {
    readonly heading: string
    readonly across: Link
    readonly first: readonly Block[]
    readonly outlineHeading: string
    readonly outline: readonly OutlineRecord[]
    readonly last: readonly Block[]
  }
}

/** One value before and after. */
export type FieldChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly kindWord: string
  readonly field: string
  readonly before?: string
  readonly after?: string
}

/** The differences to what is kept, each record with a box to take it. */
export type ChangeForm = {
  readonly kind: 'change-form'
  readonly id: string
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly records: readonly {
    readonly id: string
    readonly title: string
    readonly taken: boolean
    readonly changes: readonly FieldChange[]
  }[]
  readonly words: { readonly before: string; readonly after: string }
  readonly button: string
}
