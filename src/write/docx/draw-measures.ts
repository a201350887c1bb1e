import { Paragraph, TabStopType } from 'docx'
import type { TargetBar } from '../../report/document/chart.ts'
import type { Measure, Measures } from '../../report/document/promise.ts'
import { chartWidth, position } from '../chart/scale.ts'
import { paler } from '../pptx/theme.ts'
import { barPicture } from './bar-picture.ts'
import { runs, verdictRuns, verdictStyle, type Brush } from './brush.ts'
import { paragraph } from './paragraphs.ts'

const markWidth = 6
const barHeight = 10

/** One grey bar for the result with one mark for the target; a thin line for the interval. */
function targetBar({ result, target, end, interval, description }: TargetBar, { theme, width }: Brush) {
  const { quiet, line, met, ground } = theme.colours
  const mark = Math.min(Math.max(position(target, end) - markWidth / 2, 0), chartWidth - markWidth)
  const between = interval && { from: position(interval.low, end), to: position(interval.high, end) }
  const bar = { y: 4, height: 14 }
  return barPicture(
    [
      { ...bar, x: 0, width: chartWidth, colour: paler(line, ground, 0.5) },
      { ...bar, x: 0, width: position(result, end), colour: quiet },
      ...(between === undefined
        ? []
        : [{ x: between.from, width: Math.max(1, between.to - between.from), y: 9.5, height: 3, colour: line }]),
      { x: mark, y: 0, width: markWidth, height: 22, colour: met },
    ],
    { ground, width: width / 20, height: barHeight, words: description },
  )
}

/** Target and result on one line, the gap in words at its end. */
function figureLine({ figures, gap, state }: Measure, { width }: Brush): Paragraph[] {
  if (figures.length === 0 && gap === '') return []
  const said = figures.flatMap(({ label, value }) => [
    ...runs(`${label} `, { style: 'Quiet' }),
    ...runs(`${value}\u3000`, { style: 'Lead' }),
  ])
  return [
    new Paragraph({
      style: 'Figures',
      keepNext: true,
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [...said, ...(gap === '' ? [] : runs(`\t${gap}`, { style: verdictStyle[state] }))],
    }),
  ]
}

function measure(item: Measure, brush: Brush, keepNext: boolean): Paragraph[] {
  const quiet = [item.stated, item.evidence, item.source.text].filter((text) => text !== '')
  return [
    paragraph('MeasureName', [
      ...runs(item.name, { style: 'Lead' }),
      ...runs(`\u3000${item.about}`, { style: 'Quiet' }),
    ]),
    ...(item.bar === undefined ? [] : [paragraph('Figures', [targetBar(item.bar, brush)], true)]),
    ...figureLine(item, brush),
    paragraph('Figures', verdictRuns(item.state, item.verdict), keepNext || quiet.length > 0),
    ...quiet.map((text, index) => paragraph('QuietText', runs(text), keepNext || index < quiet.length - 1)),
  ]
}

/**
 * Indicators in full: target and result on one line with the gap, the verdict with its sign and sentence, the evidence, the place in the source.
 * `keepNext`: the last one stays on the page of what follows.
 */
export const drawMeasures = ({ items }: Measures, brush: Brush, keepNext = false): Paragraph[] =>
  items.flatMap((item, index) => measure(item, brush, keepNext && index === items.length - 1))
