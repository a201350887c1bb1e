import type { Sign } from '../../report/document/board.ts'
import type { Ink } from './share-look.ts'

type Place = { readonly x: number; readonly y: number }

/** A text on its base line, in pieces of different inks; `end`: it ends at its place instead of beginning there. */
export type Words = Place & {
  readonly kind: 'words'
  readonly size: number
  readonly parts: readonly { readonly text: string; readonly ink: Ink }[]
  readonly end?: true
}
/** A sign in a square of `size`, from its upper left corner; `pale` where only a count was published. */
export type SignMark = Place & {
  readonly kind: 'sign'
  readonly state: Sign['state']
  readonly pale: boolean
  readonly size: number
}
/** A bar over the width of the picture. */
export type Bar = Place & { readonly kind: 'bar'; readonly width: number; readonly height: number }

/** One thing on a picture, in whole pixels from its upper left corner. A picture is a list of them. */
export type Piece = Words | SignMark | Bar
