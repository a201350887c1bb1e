import { fold } from '../../../core/fold.ts'
import type { Indicator, Initiative } from '../../../core/plan/plan.ts'
import type { Sample } from '../../../core/statistics/sample.ts'
import type { Actual } from '../../../core/target/actual.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { parseTarget } from '../../../core/target/parse-target.ts'
import type { Target } from '../../../core/target/target.ts'
import { unitOf } from '../blocks/unit-of.ts'
import { readNumeral } from '../../../core/amount/numeral.ts'
import { decimal, decimalText } from '../../../core/decimal.ts'
import type { Draft, Placed } from './draft.ts'
import { placeOf } from './draft.ts'

/** 千円 in a column's head: the factor for its figures and the unit they then have. */
function scaleOf(unit: string): { readonly factor: string; readonly unit: string } {
  const numeral = readNumeral(`1${unit}`, 0)
  if (numeral === undefined || 'damaged' in numeral || numeral.end <= 1) return { factor: '1', unit }
  return { factor: numeral.value, unit: unit.slice(numeral.end - 1) }
}

const scaled = (value: string, factor: string) => decimalText(decimal(value).times(decimal(factor)))

/** A target whose unit stands in the head of its column or in a column of its own. */
export function targetWithUnit(target: Target, unit: string | undefined): Target {
  if (unit === undefined || unit === '') return target
  const { factor, unit: own } = scaleOf(fold(unit))
  if ((target.kind === 'threshold' || target.kind === 'approximate') && target.unit === '')
    return { ...target, unit: own, value: scaled(target.value, factor) }
  if (target.kind === 'range' && target.unit === '')
    return { ...target, unit: own, low: scaled(target.low, factor), high: scaled(target.high, factor) }
  return target.kind === 'ladder' && target.unit === '' ? { ...target, unit: own } : target
}

export function actualWithUnit(actual: Actual, unit: string | undefined): Actual {
  if (
    unit === undefined ||
    unit === '' ||
    (actual.kind !== 'amount' && actual.kind !== 'approximate') ||
    actual.unit !== ''
  )
    return actual
  const { factor, unit: own } = scaleOf(fold(unit))
  return { ...actual, unit: own, value: scaled(actual.value, factor) }
}

export const targetAt = (cell: Placed, unit?: string) => ({
  target: targetWithUnit(parseTarget(cell.text), unit),
  at: placeOf(cell),
})
export const actualAt = (cell: Placed, unit?: string, fiscalYear?: number) => ({
  actual: actualWithUnit(parseActual(cell.text), unit),
  at: placeOf(cell),
  ...(fiscalYear === undefined ? {} : { fiscalYear }),
})

const count = (text: string | undefined) => (text === undefined ? undefined : parseInt(text.replaceAll(',', ''), 10))
const asked =
  /アンケート|調査|意識|回答|モニター|(?:と|を)(?:感じ|思|答え|考え|知って)|認知度|満足度|(?:区|市|町|村|県|都|府|国)民の割合/

/** How a figure was surveyed, as far as its words say: n, questionnaires sent, a panel. Undefined when it is no survey. */
export function surveyOf(text: string): Indicator['survey'] {
  const folded = fold(text)
  if (!asked.test(folded)) return undefined
  const n = count(
    /(?:\bn ?[=:] ?|回答者?数?[:は ]*|有効回答(?:者?数)?[:は ]*)([\d,]+)/i.exec(folded)?.[1] ??
      /([\d,]+)人?(?:が|から)回答/.exec(folded)?.[1],
  )
  const sent = count(/(?:配布|発送|送付|対象)(?:数|者数)?[:は ]*([\d,]+)/.exec(folded)?.[1])
  const population = count(/母集団[:は ]*([\d,]+)/.exec(folded)?.[1])
  const panel = /モニター/.test(folded)
  const design: Sample['design'] | undefined = panel
    ? 'panel'
    : /二段|2段/.test(folded)
      ? 'two-stage'
      : /無作為|住民基本台帳/.test(folded)
        ? 'simple'
        : undefined
  const kind = panel ? 'panel' : design === undefined ? 'unknown' : 'sample'
  const fits =
    n !== undefined && n > 0 && (sent === undefined || n <= sent) && (population === undefined || n <= population)
  const sample = fits
    ? {
        n,
        design: design ?? ('simple' as const),
        ...(sent === undefined ? {} : { sent }),
        ...(population === undefined ? {} : { population }),
      }
    : undefined
  return { kind, ...(sample === undefined ? {} : { sample }) }
}

/** A new indicator with what its name tells about how it is measured. */
export function newIndicator(draft: Draft, kind: Indicator['kind'], owner: string, name: Placed): Indicator {
  const survey = surveyOf(name.text)
  return {
    id: draft.giveId('indicator', owner, name.text),
    kind,
    name: { text: name.text, at: placeOf(name) },
    version: 1,
    ...(survey === undefined ? {} : { survey: { ...survey, at: placeOf(name) } }),
  }
}

/** The unit that a name carries behind it: 配食延べ食数（食）, 耐震化率(%). A counter that no list knows is one when the name counts it: 登録軒数（軒）. */
export const unitOfName = (name: string): string | undefined => {
  const content = /[（(]([^（）()]{1,12})[)）]\s*$/.exec(name)?.[1]
  if (content === undefined) return undefined
  return unitOf(content) ?? (counter.test(content) && name.includes(`${content}数`) ? content : undefined)
}
const counter = /^[\p{Script=Han}\p{Script=Katakana}ー]{1,6}$/u

/** What the document says about a result: a verdict where its words have one, else the grade as it stands (A, 順調). A dash says nothing. */
export function setStated({ words }: Draft, indicator: Indicator, cell: Placed): void {
  const verdict = words.of(cell.text)
  if (verdict !== undefined) indicator.stated = { verdict, text: cell.text, at: placeOf(cell) }
  else if (!/^[-―—–－ー]?$/.test(cell.text))
    indicator.grades = [{ axis: 'stated', grade: cell.text, text: cell.text, at: placeOf(cell) }]
}

/** The listing of an initiative takes the verdict of its row, when it has no verdict of its own yet. */
export function fillListing({ ownListings }: Draft, initiative: Initiative, indicator: Indicator): void {
  const listing = ownListings.get(initiative.id)
  const results = initiative.indicators.filter(({ kind }) => kind !== 'withdrawal')
  if (listing !== undefined && indicator.stated !== undefined && results.length === 1)
    listing.stated ??= indicator.stated
}
