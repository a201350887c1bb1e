import { difference } from '../../core/amount/amount.ts'
import type { Amount } from '../../core/amount/amount.ts'
import type { IndicatorPoint, IndicatorTrend } from '../../core/lineage/trend.ts'
import type { TableRow } from '../document/table.ts'
import type { ChartYear, YearLines } from '../document/year-lines.ts'
import { sayAmount, sayNumber } from '../sentences/amount.ts'
import type { Language } from '../sentences/language.ts'
import { sayChanges } from '../sentences/definition-change.ts'
import { lineageWord } from '../sentences/lineage.ts'
import { sayNoResults, sayOneYear, sayOutcome, sayResultSign, sayStepOf, sayUnit } from '../sentences/trend.ts'
import { sayYear } from '../sentences/year.ts'
import { pageWord } from '../sentences/page.ts'
import { inRow } from '../sentences/punctuation.ts'
import { verdictWords } from '../sentences/verdict.ts'
import { yearScale } from './year-scale.ts'

/** More years than this make a chart that nobody reads on a phone; the table has them all. */
const yearsAtMost = 10
/** Up to so many columns have room for 平成29年度; more are numbered by their Gregorian year. */
const wideColumns = 4

/** The unit that the chart is drawn in: the newest that a figure has. */
function unitOf(points: readonly IndicatorPoint[]): string {
  const newest = points.findLast(({ target, result }) => target !== null || result !== null)
  return newest?.result?.unit ?? newest?.target?.unit ?? ''
}

/** Short units stand at every figure (79.2%, 9回); longer ones once above the chart. */
const standsAtFigures = (unit: string): boolean => unit.length <= 1

function chartYears(points: readonly IndicatorPoint[], unit: string, language: Language): ChartYear[] {
  const drawn = (amount: Amount | null) => (amount?.unit === unit ? amount : undefined)
  const words = ({ value }: Amount) => (standsAtFigures(unit) ? sayAmount({ value, unit }) : sayNumber(value))
  return points.map(({ fiscalYear, target, result, verdict, changed }, index): ChartYear => {
    const before = points[index - 1]
    const [promise, measured] = [drawn(target), drawn(result)]
    return {
      label: points.length > wideColumns ? String(fiscalYear) : sayYear(fiscalYear, language),
      ...(promise === undefined ? {} : { target: promise.value }),
      targetWords: promise === undefined ? '' : words(promise),
      ...(measured === undefined ? {} : { result: measured.value }),
      resultWords: measured === undefined ? '' : words(measured),
      state: verdict,
      joined:
        before !== undefined &&
        before.fiscalYear === fiscalYear - 1 &&
        changed.length === 0 &&
        drawn(before.result) !== undefined &&
        measured !== undefined,
      ...(changed.length > 0 && before !== undefined ? { changed: lineageWord('changedMark', language) } : {}),
    }
  })
}

/** The signs that are drawn, each with its word; 目標 only where a target is. */
function legendOf(years: readonly ChartYear[], language: Language): YearLines['legend'] {
  const states = new Set(years.flatMap(({ result, state }) => (result === undefined ? [] : [state])))
  return {
    target: years.some(({ target }) => target !== undefined) ? lineageWord('targetMark', language) : '',
    results: [...states].map((state) => ({ state, words: sayResultSign(state, language) })),
  }
}

const textOf = (amount: Amount | null): string => (amount === null ? '' : sayAmount(amount))
const targetText = ({ indicator, target }: IndicatorPoint) => indicator.target?.target.text ?? textOf(target)
const resultText = ({ indicator, result }: IndicatorPoint) => indicator.actual?.actual.text ?? textOf(result)

/** What the newest years say, in two sentences: from which result to which, and how that stands to its target. */
function describe(points: readonly IndicatorPoint[], language: Language): string {
  const [newest, before] = [points.at(-1), points.at(-2)]
  if (newest === undefined) return ''
  const { result } = newest
  const year = sayYear(newest.fiscalYear, language)
  const outcome = targetText(newest) === '' ? '' : sayOutcome(newest.verdict, targetText(newest), language)
  const comparable = newest.changed.length === 0 && before?.result?.unit === result?.unit ? before?.result : undefined
  const first =
    result === null
      ? sayNoResults(language)
      : comparable === undefined || comparable === null || before === undefined
        ? sayOneYear(year, sayAmount(result), language)
        : sayStepOf(
            { year: sayYear(before.fiscalYear, language), result: comparable },
            { year, result },
            difference(result, comparable),
            language,
          )
  return inRow([first, outcome], language)
}

function rowsOf(points: readonly IndicatorPoint[], language: Language): TableRow[] {
  const none = pageWord('notGiven', language)
  return points.map((point, index) => {
    const definition =
      index === 0 ? '' : lineageWord(point.changed.length > 0 ? 'changedMark' : 'sameDefinition', language)
    return {
      cells: [
        { text: sayYear(point.fiscalYear, language) },
        { text: targetText(point) || none },
        { text: resultText(point) || none },
        { text: verdictWords[point.verdict][language], state: point.verdict },
        { text: definition, quiet: true as const },
      ],
    }
  })
}

function tableOf(points: readonly IndicatorPoint[], title: string, language: Language): YearLines['table'] {
  return {
    kind: 'table',
    caption: title,
    columns: [
      { heading: pageWord('fiscalYear', language) },
      { heading: pageWord('target', language), numeric: true },
      { heading: pageWord('result', language), numeric: true },
      { heading: pageWord('verdict', language) },
      { heading: lineageWord('definition', language) },
    ],
    rows: rowsOf(points, language),
  }
}

function makeYearLines({ points }: IndicatorTrend, language: Language): YearLines | undefined {
  const newest = points.slice(-yearsAtMost)
  const unit = unitOf(newest)
  const years = chartYears(newest, unit, language)
  const values = years.flatMap(({ target, result }) => [target, result].filter((value) => value !== undefined))
  if (years.filter(({ target, result }) => target !== undefined || result !== undefined).length < 2) return undefined
  const { low, high, fromZero } = yearScale(values, unit)
  const last = newest.at(-1)
  const title = last?.indicator.name.text ?? ''
  const otherUnit = newest.some(({ target, result }) =>
    [target, result].some((amount) => amount !== null && amount.unit !== unit),
  )
  const word = (name: Parameters<typeof lineageWord>[0]) => lineageWord(name, language)
  return {
    kind: 'year-lines',
    id: `years-${last?.indicator.id ?? ''}`,
    title,
    description: describe(points, language),
    low,
    high,
    unit: standsAtFigures(unit) ? '' : sayUnit(unit, language),
    legend: legendOf(years, language),
    years,
    notes: [
      ...points.flatMap(({ fiscalYear, changed }) =>
        changed.length === 0 ? [] : [sayChanges(sayYear(fiscalYear, language), changed, language)],
      ),
      ...(otherUnit ? [word('otherUnit')] : []),
      ...(fromZero ? [] : [word('notFromZero')]),
      ...(newest.length < points.length ? [word('newestOnly')] : []),
    ],
    tableLabel: word('showTable'),
    table: tableOf(points, title, language),
  }
}

const made = { ja: new WeakMap<IndicatorTrend, Made>(), en: new WeakMap<IndicatorTrend, Made>() }
type Made = { readonly chart: YearLines | undefined }

/**
 * An indicator through the years as a chart: targets as marks, results as points on a line that breaks where the definition changed.
 * Undefined where fewer than two years have a figure to draw. The pages of all its years show the same: it is made once.
 */
export function yearLines(trend: IndicatorTrend, language: Language): YearLines | undefined {
  const known = made[language].get(trend)
  if (known !== undefined) return known.chart
  const chart = makeYearLines(trend, language)
  made[language].set(trend, { chart })
  return chart
}
