import type { LineUse } from './line-use.ts'
import type { Origin } from './origin.ts'

/** A line of the document that a plan was read from, with what became of it. Kept beside the plan, so that a reader can go down to it. */
export type SourceLine = LineUse & {
  readonly text: string
  /** Where it stands in a file that is no text. */
  readonly origin?: Origin
}
