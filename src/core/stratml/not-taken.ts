import type { TextPlace } from '../refusal.ts'

/** A kind of element of a document of others that has no place in a plan of ours: how many say something, the first of them and its words. */
export type StratmlNotTaken = {
  /** Its name, with that of its owner where many have one: Organization, Vision/Identifier. */
  readonly element: string
  readonly count: number
  readonly at: TextPlace
  readonly excerpt: string
}
