import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { remembering } from '../remembering.ts'
import type { Mask } from './canvas.ts'
import { fillOutline, outlineOf, type Outline } from './fill-outline.ts'

/** The only font of our pictures; it comes with the program, so that they look the same on every machine. It has no 𠮷 and no variants (葛󠄀 is drawn as 葛). */
const fontFile = () =>
  fileURLToPath(import.meta.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'))

/** A letter of a text in its place: the number of its shape in the font, and how far right of the beginning it stands, in letter heights. */
export type PlacedLetter = { readonly glyph: number; readonly at: number }
export type ShapedText = { readonly letters: readonly PlacedLetter[]; readonly width: number }

/** A font that sets texts: which shapes stand where, and what each covers at a size (whole pixels) with its beginning a few quarters into a pixel. */
export type Letters = {
  readonly shape: (text: string) => ShapedText
  readonly mask: (glyph: number, size: number, quarters: number) => Mask
}

async function loadLetters(): Promise<Letters> {
  const { Blob, Buffer, Face, Font, shape } = await import('harfbuzzjs')
  const face = new Face(new Blob(readFileSync(fontFile())))
  const font = new Font(face)
  const { upem } = face
  const outline = new Map<number, Outline>()
  const outlineFor = (glyph: number) => {
    const known = outline.get(glyph) ?? outlineOf(font.glyphToPath(glyph))
    outline.set(glyph, known)
    return known
  }
  const mask = remembering((key) => {
    const [glyph = 0, size = 0, quarters = 0] = key.split(' ').map(Number)
    return fillOutline(outlineFor(glyph), size / upem, quarters / 4)
  })
  return {
    shape: remembering((text): ShapedText => {
      const buffer = new Buffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      shape(font, buffer)
      const positions = buffer.getGlyphPositions()
      let width = 0
      const letters = buffer.getGlyphInfos().map(({ codepoint }, index): PlacedLetter => {
        const { xAdvance = 0, xOffset = 0 } = positions[index] ?? {}
        const at = (width + xOffset) / upem
        width += xAdvance
        return { glyph: codepoint, at }
      })
      return { letters, width: width / upem }
    }),
    mask: (glyph, size, quarters) => mask(`${glyph} ${size} ${quarters}`),
  }
}

let loaded: Promise<Letters> | undefined

/** The letters of our pictures, read once when the first picture is drawn. */
export const ourLetters = (): Promise<Letters> => (loaded ??= loadLetters())
