import type { Indicator } from '../plan/plan.ts'
import type { Actual } from '../target/actual.ts'
import type { Target } from '../target/target.ts'
import { dueDay, figureOf, heldAs, unitOfIndicator } from './conventions.ts'
import { forXml } from './xml-text.ts'

/**
 * The fields of each record that StratML carries by our conventions, beside its id and the records below it. Of a promise or result: the words,
 * and the figure where it is in the unit of its indicator. A text without words is not carried.
 */
export const carriedFields = {
  plan: ['tenant', 'fiscalYear', 'title', 'form', 'levels', 'vision', 'mission', 'policy', 'summary', 'nextPolicy'],
  goal: [
    'number',
    'title',
    'section',
    'future',
    'situation',
    'analysis',
    'issue',
    'mainStrategies',
    'summary',
    'nextPolicy',
  ],
  strategy: ['number', 'title', 'section', 'desiredState', 'approach', 'problem', 'nextPolicy'],
  listing: ['number', 'title', 'initiative', 'relisting', 'stated'],
  initiative: ['title', 'section', 'content', 'situation', 'problem', 'nextPolicy', 'review'],
  activity: ['text'],
  countermeasure: ['text'],
  indicator: ['kind', 'name', 'target', 'actual', 'previous', 'baseline', 'finalTarget', 'series', 'stated', 'note'],
} as const
export type CarriedRecord = keyof typeof carriedFields

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is carried of a promise or result: nothing where it has neither words nor a figure in this unit. */
function ofFigure(written: Target | Actual, unit: string, year: { readonly fiscalYear?: number | undefined } = {}) {
  const figure = figureOf(written)
  const isCarried = figure?.unit === unit
  if (written.text === '' && !isCarried) return undefined
  return {
    text: forXml(written.text),
    value: isCarried ? figure.value : undefined,
    fiscalYear: year.fiscalYear,
  }
}

/** Of a promise, by when it is due too; of that of the year itself, how it is held against a result. */
function ofPromise(target: Target, unit: string, held: ReturnType<typeof heldAs> | undefined) {
  const carried = ofFigure(target, unit)
  return carried && { ...carried, due: dueDay(target), held }
}

/** What is carried of the fields of an indicator that hold promises and results. */
function ofIndicator(indicator: Indicator): Fields {
  const unit = unitOfIndicator(indicator)
  const { target, actual, previous, baseline, finalTarget, series = [] } = indicator
  const others = series.flatMap((other) => {
    const own = {
      target: other.target && ofFigure(other.target.target, unit),
      actual: other.actual && ofFigure(other.actual.actual, unit),
    }
    return own.target === undefined && own.actual === undefined ? [] : [{ fiscalYear: other.fiscalYear, ...own }]
  })
  return {
    target: target && ofPromise(target.target, unit, heldAs(target.target)),
    actual: actual && ofFigure(actual.actual, unit),
    previous: previous && ofFigure(previous.actual, unit, previous),
    baseline: baseline && ofFigure(baseline.actual, unit, baseline),
    finalTarget: finalTarget && ofPromise(finalTarget.target, unit, undefined),
    series: others.length === 0 ? undefined : others,
  }
}

/** A value as XML gives it back: without places, without texts that have no words. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return forXml(value)
  if (!isFields(value)) return value
  if (typeof value['text'] === 'string' && !('verdict' in value))
    return value['text'] === '' ? undefined : forXml(value['text'])
  const kept = Object.entries(value)
    .filter(([key]) => key !== 'at')
    .map(([key, item]) => [key, plain(item)] as const)
    .filter(([, item]) => item !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** The carried fields of a record, in a form for comparing: equal where a reader of the written document could see no difference. */
export function carriedOf(kind: CarriedRecord, record: object): Fields {
  // A record of the kind that is named.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const figures = kind === 'indicator' ? ofIndicator(record as Indicator) : {}
  return Object.fromEntries(
    carriedFields[kind].map((field) => [field, field in figures ? figures[field] : plain(Reflect.get(record, field))]),
  )
}
