import { locales, type Language } from '../../report/sentences/language.ts'
import { paints } from './drawing.ts'
import { Code, typst } from './typst.ts'

/**
 * The letters of every page: those of the house, behind them one for rare names (𠮷) and one for pictograms. No other font is
 * ever used, so that the same plan looks the same on every machine.
 */
const fonts = new Code('("BIZ UDPGothic", "Noto Sans JP", "Noto Emoji")')

/** The colours of the look by their names: blue for met, red for missed only, greys for all else; paler ones for what was published as a count. */
const colours = new Code(
  [
    '#let ink = rgb("#1a1a1a")',
    ...Object.entries(paints).map(([name, paint]) => `#let ${name} = rgb("${paint}")`),
  ].join('\n'),
)

type About = {
  readonly title: string
  readonly language: Language
  readonly size: number
  /** The day of the file, year-month-day; none where nothing says one. */
  readonly day?: string | undefined
}

function dateOf(day: string | undefined): Code {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '') ?? []
  if (year === undefined || month === undefined || date === undefined) return new Code('none')
  return typst`datetime(year: ${parseInt(year, 10)}, month: ${parseInt(month, 10)}, day: ${parseInt(date, 10)})`
}

/**
 * What every document begins with: its name and language, no author and no clock; Japanese line setting; the colours. Lines end where they end:
 * to make them even the typesetter narrows stops and brackets as if they were of full width, and ours are narrow already.
 */
export function style({ title, language, size, day }: About): Code {
  return typst`#set document(title: ${title}, author: (), date: ${dateOf(day)})
#set text(font: ${fonts}, fallback: false, lang: ${language}, region: ${locales[language].slice(3)}, size: ${size}pt, cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em, hyphenate: false)
#set par(leading: 0.62em, spacing: 1em, justify: false, linebreaks: "optimized")
${colours}
#set text(fill: ink)
#set table(stroke: none)
`
}
