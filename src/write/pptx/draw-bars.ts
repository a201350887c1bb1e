import { cutTo } from '../../report/deck/text-lines.ts'
import type { Bars } from '../../report/document/chart.ts'
import { deckWord } from '../../report/sentences/deck.ts'
import type { Slide } from './pptxgen.ts'
import { box, inner, margin } from './sheet.ts'
import { hex } from './theme.ts'
import { plain, type Brush } from './words.ts'

const labelAtMost = 44
/** Bars are counted from below unless this is said; the types of the library know only the usual order. */
const firstOnTop: object = { catAxisOrientation: 'maxMin' }

/** Met and unmet as a native stacked chart with its own data sheet; gives its height in points. */
export function drawBars(
  slide: Slide,
  bars: Bars,
  y: number,
  height: number,
  { theme, language, size }: Brush,
): number {
  const labels = bars.rows.map(({ label }) => plain(cutTo(label, labelAtMost)))
  const series = [
    { name: deckWord('met', language), values: bars.rows.map(({ met }) => met) },
    { name: deckWord('unmetSeries', language), values: bars.rows.map(({ unmet }) => unmet) },
    { name: deckWord('open', language), values: bars.rows.map(({ open }) => open) },
  ].filter(({ values }, index) => index < 2 || values.some((value) => value > 0))
  const { colours, fonts } = theme
  const text = { color: hex(colours.ink), fontFace: fonts.body, fontSize: size * 0.9 }
  slide.addChart(
    'bar',
    series.map(({ name, values }) => ({ name, labels, values })),
    {
      ...box(margin, y, inner, height),
      barDir: 'bar',
      barGrouping: 'stacked',
      barGapWidthPct: 60,
      chartColors: [hex(colours.met), hex(colours.unmet), hex(colours.quiet)],
      showLegend: true,
      legendPos: 't',
      legendFontFace: text.fontFace,
      legendFontSize: text.fontSize,
      legendColor: text.color,
      showValue: true,
      dataLabelColor: hex(colours.ground),
      dataLabelFontBold: true,
      dataLabelFontFace: text.fontFace,
      dataLabelFontSize: text.fontSize,
      dataLabelFormatCode: '0;-0;;',
      dataLabelPosition: 'ctr',
      ...firstOnTop,
      catAxisLabelColor: text.color,
      catAxisLabelFontFace: text.fontFace,
      catAxisLabelFontSize: text.fontSize,
      catAxisLineColor: hex(colours.line),
      catAxisMajorTickMark: 'none',
      valAxisHidden: true,
      valAxisLineShow: false,
      valGridLine: { style: 'none' },
      altText: plain(bars.description),
      objectName: plain(bars.title),
    },
  )
  return height
}
