import type { Deck } from '../report/document/deck.ts'
import type { Paper } from '../report/document/paper.ts'
import { usualTheme, type DeckTheme } from '../write/pptx/theme.ts'

const mark = 'base64:'

/** A value with its look as bytes that go to another process; pictures and parts of a template travel as base64. */
function jobOf(value: Deck | Paper, theme: DeckTheme): Uint8Array {
  const packed = JSON.stringify(theme, (_, own: unknown) =>
    own instanceof Uint8Array ? mark + Buffer.from(own).toString('base64') : own,
  )
  return new TextEncoder().encode(JSON.stringify({ value, packed }))
}

type Job<Value> = { readonly value: Value; readonly theme: DeckTheme }

/** The same on the other side. Both sides are ours, and nobody else writes there. */
function readJob<Value>(bytes: Uint8Array): Job<Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { value, packed } = JSON.parse(new TextDecoder().decode(bytes)) as { value: Value; packed: string }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const theme = JSON.parse(packed, (key, own: unknown) =>
    key === 'bytes' && typeof own === 'string' ? new Uint8Array(Buffer.from(own.slice(mark.length), 'base64')) : own,
  ) as DeckTheme
  return { value, theme }
}

/** A deck or a paper to be drawn elsewhere. */
export const deckJob = (deck: Deck, theme: DeckTheme = usualTheme): Uint8Array => jobOf(deck, theme)
export const paperJob = (paper: Paper, theme: DeckTheme = usualTheme): Uint8Array => jobOf(paper, theme)
export const readDeckJob = (bytes: Uint8Array): Job<Deck> => readJob(bytes)
export const readPaperJob = (bytes: Uint8Array): Job<Paper> => readJob(bytes)
