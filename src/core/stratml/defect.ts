import type { TextPlace } from '../refusal.ts'

/** What can be wrong in a StratML document without spoiling the rest of it. `written` is what stands there. */
export type StratmlFault =
  | 'wrong-namespace'
  | 'unknown-element'
  | 'element-in-text'
  | 'stray-text'
  | 'wrong-order'
  | 'too-many'
  | 'missing-element'
  | 'missing-attribute'
  | 'unknown-attribute'
  | 'wrong-value'
  | 'not-a-number'
  | 'not-a-date'
  | 'bad-id'
  | 'duplicate-id'
  | 'unknown-entity'
  | 'more'

/** A fault with its place and the element that it is in or about. `written`: the value, name or reference; for what is missing, what is. */
export type StratmlDefect = {
  readonly fault: StratmlFault
  readonly at: TextPlace
  readonly element: string
  readonly written: string
  /** Of an id that stands twice, the line where it stood first. */
  readonly first?: number
}
