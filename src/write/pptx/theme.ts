import { z } from 'zod'
import type { SlideTemplate } from '../../core/slide-template.ts'

const colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/)
  .describe('as #rrggbb')
const font = z.string().min(1).max(60)

/**
 * How a deck looks, as data: a ward writes a file of it and keeps only what it changes. Colours are #rrggbb; `unmet` speaks of misses only.
 * `logo` is a PNG or JPEG beside the file, with the words for those who do not see it.
 */
export const themeFileSchema = z.strictObject({
  schema: z.literal('furikaeri.theme/1'),
  colours: z
    .strictObject({
      ink: colour.optional(),
      quiet: colour.optional(),
      line: colour.optional(),
      ground: colour.optional(),
      accent: colour.optional(),
      met: colour.optional(),
      unmet: colour.optional(),
    })
    .optional(),
  fonts: z.strictObject({ heading: font.optional(), body: font.optional() }).optional(),
  logo: z.strictObject({ file: z.string().min(1).max(255), alt: z.string().min(1).max(200) }).optional(),
})
export type ThemeFile = z.infer<typeof themeFileSchema>

/** A picture as bytes, with its size in its own points. */
export type Logo = {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  readonly alt: string
}

export type DeckTheme = {
  readonly colours: Readonly<Record<'ink' | 'quiet' | 'line' | 'ground' | 'accent' | 'met' | 'unmet', string>>
  readonly fonts: { readonly heading: string; readonly body: string }
  readonly logo?: Logo
  /** The master and layouts of a ward's own slides. */
  readonly template?: SlideTemplate
}

/** The house's own look: white ground, black ink, blue for what was met, red for what was missed. */
export const usualTheme: DeckTheme = {
  colours: {
    ink: '#1a1a1a',
    quiet: '#595959',
    line: '#cccccc',
    ground: '#ffffff',
    accent: '#0017c1',
    met: '#0017c1',
    unmet: '#ce0000',
  },
  fonts: { heading: 'BIZ UDPGothic', body: 'BIZ UDPGothic' },
}

/** A ward's theme: what its file says, and the usual look for the rest. */
export function themeOf({ colours = {}, fonts = {} }: ThemeFile, logo?: Logo): DeckTheme {
  const said = Object.fromEntries(Object.entries(colours).filter(([, value]) => value !== undefined))
  return {
    colours: { ...usualTheme.colours, ...said },
    fonts: {
      heading: fonts.heading ?? fonts.body ?? usualTheme.fonts.heading,
      body: fonts.body ?? usualTheme.fonts.body,
    },
    ...(logo === undefined ? {} : { logo }),
  }
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))

/** A colour as the file format writes it, and the same paler by so much of the ground. */
export const hex = (value: string): string => value.slice(1).toUpperCase()
export function paler(value: string, ground: string, share: number): string {
  const behind = channels(ground)
  const mixed = channels(value).map((own, index) => Math.round(own * (1 - share) + (behind[index] ?? 255) * share))
  return `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`
}
