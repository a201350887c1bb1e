import { titleText, type Slide as DeckSlide } from '../../report/document/deck.ts'
import type { Span } from '../../report/document/text.ts'
import { linesOf, widthOf } from '../../report/deck/text-lines.ts'
import type { Slide } from './pptxgen.ts'
import { body, cover as coverPlace, inner, top } from './sheet.ts'
import { run, type Brush } from './words.ts'

const width = (text: string): number => Array.from(text, widthOf).reduce((sum, own) => sum + own, 0)
const lineShare = 1.3

/** The phrases of a title: its parts, and what stands between two commas. A line may end behind each of them. */
const phrases = (title: readonly Span[]): Span[] =>
  title.flatMap((span) => span.text.split(/(?<=[\u3001,\u3002])/).map((text) => ({ ...span, text })))

/** A title in lines of so many letter heights, broken between its phrases; undefined where a phrase is too long for that. */
function inPhrases(title: readonly Span[], atMost: number): Span[][] | undefined {
  const lines: Span[][] = [[]]
  let used = 0
  for (const span of phrases(title)) {
    const own = width(span.text)
    if (own > atMost) return undefined
    const isTail = /^[\u3001\u3002,.]/.test(span.text)
    if (used + own > atMost && !isTail) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(span)
    used += own
  }
  return lines
}

type Place = { readonly height: number; readonly sizes: readonly number[] }
const places: Record<DeckSlide['layout'], Place> = {
  cover: { height: coverPlace.titleHeight, sizes: [54, 46, 40, 34, 28, 22, 18] },
  content: { height: top.titleHeight, sizes: [28, 25, 22, 19, 17, 15] },
}

/** The title in the largest letters that have room in its place, in lines that end with a phrase where they can. */
export function drawTitle(slide: Slide, { title, over, layout }: DeckSlide, brush: Brush): void {
  const { height, sizes } = places[layout]
  const fits = (lines: number, size: number) => lines * size * lineShare <= height
  const text = titleText({ title })
  const size = sizes.find((one) => fits(linesOf(text, inner / one).length, one)) ?? sizes.at(-1) ?? body.size
  const broken = inPhrases(title, inner / size - 1)
  const lines = broken !== undefined && fits(broken.length, size) ? broken : [title]
  const runs = lines.flatMap((spans, index) =>
    spans.map(({ text: words, tone }, at) => {
      const opens = at === 0 && index > 0
      return run(opens ? words.trimStart() : words, brush, {
        fontFace: brush.theme.fonts.heading,
        fontSize: size,
        bold: true,
        ink: tone ?? 'ink',
        softBreakBefore: opens,
      })
    }),
  )
  slide.addText([run(over, brush, { fontSize: layout === 'cover' ? 16 : 11, ink: 'quiet' })], { placeholder: 'over' })
  slide.addText(runs, { placeholder: 'title', lineSpacing: size * lineShare })
}
