import type { Deck } from '../report/document/deck.ts'
import { usualTheme, type DeckTheme } from '../write/pptx/theme.ts'

const mark = 'base64:'

/** A deck with its look as bytes that go to another process; pictures and parts of a template travel as base64. */
export function deckJob(deck: Deck, theme: DeckTheme = usualTheme): Uint8Array {
  const packed = JSON.stringify(theme, (_, value: unknown) =>
    value instanceof Uint8Array ? mark + Buffer.from(value).toString('base64') : value,
  )
  return new TextEncoder().encode(JSON.stringify({ deck, packed }))
}

/** The same on the other side. Both sides are ours, and nobody else writes there. */
export function readDeckJob(bytes: Uint8Array): { readonly deck: Deck; readonly theme: DeckTheme } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { deck, packed } = JSON.parse(new TextDecoder().decode(bytes)) as { deck: Deck; packed: string }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const theme = JSON.parse(packed, (key, value: unknown) =>
    key === 'bytes' && typeof value === 'string'
      ? new Uint8Array(Buffer.from(value.slice(mark.length), 'base64'))
      : value,
  ) as DeckTheme
  return { deck, theme }
}
