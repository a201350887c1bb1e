import type { Deck } from '../report/document/deck.ts'
import { usualTheme, type DeckTheme } from '../write/pptx/theme.ts'

/** A deck with its look as bytes that go to another process; the logo travels as base64. */
export function deckJob(deck: Deck, theme: DeckTheme = usualTheme): Uint8Array {
  const { logo, ...look } = theme
  const packed =
    logo === undefined ? look : { ...look, logo: { ...logo, bytes: Buffer.from(logo.bytes).toString('base64') } }
  return new TextEncoder().encode(JSON.stringify({ deck, theme: packed }))
}

type Packed = {
  readonly deck: Deck
  readonly theme: Omit<DeckTheme, 'logo'> & {
    readonly logo?: Omit<NonNullable<DeckTheme['logo']>, 'bytes'> & { readonly bytes: string }
  }
}

/** The same on the other side. Both sides are ours, and nobody else writes there. */
export function readDeckJob(bytes: Uint8Array): { readonly deck: Deck; readonly theme: DeckTheme } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { deck, theme } = JSON.parse(new TextDecoder().decode(bytes)) as Packed
  const { logo, ...look } = theme
  return {
    deck,
    theme:
      logo === undefined
        ? look
        : { ...look, logo: { ...logo, bytes: new Uint8Array(Buffer.from(logo.bytes, 'base64')) } },
  }
}
