import type { Presentation } from './pptxgen.ts'
import { box, cover, foot, inner, margin, sheet, top } from './sheet.ts'
import { hex, type DeckTheme } from './theme.ts'
import { plain } from './words.ts'

/** The logo at the top right, as high as the line above the title allows. */
function logoOf({ logo }: DeckTheme) {
  if (logo === undefined) return []
  const height = 28
  const width = Math.min(110, (height * logo.width) / logo.height)
  const data = `image/${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`
  return [{ image: { ...box(sheet.width - margin - width, 18, width, height), data, altText: plain(logo.alt) } }]
}

/** The layouts of a deck: where title, the line above it, the number of the slide and the name of the publisher stand. */
export function defineLayouts(deck: Presentation, publisher: string, theme: DeckTheme): void {
  const color = hex(theme.colours.quiet)
  const face = { fontFace: theme.fonts.heading, align: 'left' as const, valign: 'top' as const, margin: 0 }
  const small = { fontFace: theme.fonts.body, fontSize: 10, color, margin: 0 }
  const place = (name: string, type: 'title' | 'body', area: ReturnType<typeof box>, fontSize: number) => ({
    placeholder: { options: { name, type, ...area, ...face, fontSize }, text: '' },
  })
  const owner = {
    text: {
      text: plain(publisher),
      options: { ...box(margin, foot.top, inner / 2, foot.height), ...small, valign: 'middle' as const },
    },
  }
  const background = { color: hex(theme.colours.ground) }
  const rule = { ...box(margin, cover.rule, inner, 0), line: { color: hex(theme.colours.ink), width: 1.5 } }
  deck.defineSlideMaster({
    title: 'cover',
    background,
    objects: [
      place('over', 'body', box(margin, cover.over, inner, 28), 16),
      place('title', 'title', box(margin, cover.title, inner, cover.titleHeight), 54),
      { line: rule },
      owner,
      ...logoOf(theme),
    ],
  })
  deck.defineSlideMaster({
    title: 'content',
    background,
    objects: [
      place('over', 'body', box(margin, top.over, inner - 120, 18), 11),
      place('title', 'title', box(margin, top.title, inner, top.titleHeight), 28),
      owner,
      ...logoOf(theme),
    ],
    slideNumber: { ...box(sheet.width - margin - 60, foot.top, 60, foot.height), ...small, align: 'right' },
  })
}
