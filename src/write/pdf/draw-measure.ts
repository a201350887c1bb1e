import type { TargetBar } from '../../report/document/chart.ts'
import type { Measure, Measures } from '../../report/document/promise.ts'
import type { Language } from '../../report/sentences/language.ts'
import { chartWidth, position } from '../chart/scale.ts'
import { drawing, filled } from './drawing.ts'
import { inkOf, sign } from './draw-sign.ts'
import { Code, joined, listed, typst } from './typst.ts'
import { words } from './words.ts'

const high = 22
const markWidth = 6

/** One grey bar for the result with one blue mark for the target; a thin line for the interval. */
export function targetBar({ result, target, end, interval, description }: TargetBar): Code {
  const mark = Math.min(Math.max(position(target, end) - markWidth / 2, 0), chartWidth - markWidth)
  const line = interval && { from: position(interval.low, end), to: position(interval.high, end) }
  const shapes = [
    filled(0, 4, chartWidth, 14, 'track'),
    filled(0, 4, position(result, end), 14, 'result'),
    ...(line === undefined ? [] : [filled(line.from, 9.5, Math.max(1, line.to - line.from), 3, 'quiet-pale')]),
    filled(mark, 0, markWidth, high, 'met'),
  ]
  return drawing({ shapes, wide: chartWidth, high, width: 'all' }, description)
}

function figureLine({ figures, gap, state }: Measure, language: Language): Code {
  const values = figures.map(
    ({ label, value, of }) =>
      typst`box({ text(size: 0.85em, fill: quiet, ${words(label, language)}); h(0.4em); text(size: 1.15em, weight: "bold", fill: ${new Code(of === 'target' ? 'met' : 'ink')}, ${words(value, language)}) })`,
  )
  const said =
    gap === ''
      ? new Code('none')
      : typst`text(weight: "bold", fill: ${inkOf({ state, countOnly: false })}, ${words(gap, language)})`
  const figuresIn = joined(values.flatMap((one, index) => (index === 0 ? [one] : [new Code('h(1.4em)'), one])))
  return typst`grid(columns: (1fr, auto), column-gutter: 1em, align: bottom, ${listed([figuresIn, said])})`
}

function measure(item: Measure, language: Language): Code {
  const quiet = (text: string) =>
    text === '' ? [] : [typst`block(above: 0.5em, par(text(size: 0.9em, fill: quiet, ${words(text, language)})))`]
  const verdict = typst`block(above: 0.7em, par({ text(fill: ${inkOf({ state: item.state, countOnly: false })}, ${sign({ state: item.state, countOnly: false })}); h(0.4em); ${words(item.verdict, language)} }))`
  const pieces = [
    typst`block(sticky: true, below: 0.5em, par({ text(weight: "bold", ${words(item.name, language)}); h(0.8em); text(size: 0.85em, fill: quiet, ${words(item.about, language)}) }))`,
    ...(item.bar === undefined
      ? []
      : [typst`block(sticky: true, above: 0.6em, below: 0.6em, width: 100%, ${targetBar(item.bar)})`]),
    ...(item.figures.length === 0 && item.gap === ''
      ? []
      : [typst`block(above: 0.5em, ${figureLine(item, language)})`]),
    verdict,
    ...quiet(item.stated),
    ...quiet(item.evidence),
    ...quiet(item.source.text),
  ]
  return typst`block(width: 100%, above: 1.1em, below: 0pt, breakable: ${item.name.length + item.verdict.length > 400}, ${joined(pieces)})`
}

/** Indicators in full: what was promised and what came of it on one line, the gap in words, the verdict with its sign and sentence, the evidence. */
export const measures = ({ items }: Measures, language: Language): Code =>
  joined(items.map((item) => measure(item, language)))
