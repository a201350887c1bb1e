import fc from 'fast-check'
import { actual, decimalText, fiscalYear, record, target, unit, words, yes } from './arbitrary-figures.ts'

const count = fc.integer({ min: 0, max: 40 })
const at = record(
  { line: fc.integer({ min: 1, max: 9999 }), column: fc.integer({ min: 1, max: 200 }) },
  { source: words },
)
export const text = record({ text: words }, { at })
const verdict = fc.constantFrom('met', 'unmet', 'not-judged', 'not-applicable')
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 })
const statedResult = record({ verdict, text: words }, { at })
const grades = few(record({ axis: words, grade: words, text: words }, { at }))
export const statedCounts = record(
  { met: count, unmet: count },
  { notJudged: count, notApplicable: count, total: count, at },
)
const promised = record({ target }, { at })
const measured = record({ actual }, { fiscalYear, at })
/** Filled in when the whole plan is there and every id is known. */
const id = fc.constant('')

const survey = record(
  { kind: fc.constantFrom('sample', 'panel', 'unknown') },
  {
    sample: record(
      { n: fc.integer({ min: 1, max: 5000 }), design: fc.constantFrom('simple', 'two-stage', 'panel') },
      { sent: fc.integer({ min: 5000, max: 9000 }), population: fc.integer({ min: 9000, max: 300_000 }) },
    ),
    at,
  },
)

export const indicator = record(
  {
    id,
    kind: fc.constantFrom('outcome', 'process', 'withdrawal'),
    name: text,
    version: fc.integer({ min: 1, max: 5 }),
  },
  {
    successor: record({ text: words.map((word) => `新しい${word}`) }, {}),
    direction: fc.constantFrom('up', 'down'),
    baseline: measured,
    target: promised,
    finalTarget: promised,
    actual: measured,
    previous: measured,
    series: few(record({ fiscalYear }, { target: promised, actual: measured })),
    stated: statedResult,
    grades,
    survey,
    note: text,
  },
)

const quantity = record(
  { value: decimalText, unit, text: words },
  { each: yes, all: yes, bound: fc.constantFrom('atLeast', 'atMost', 'moreThan', 'lessThan', 'about'), label: words },
)
const money = record({ value: decimalText, unit: fc.constant('円'), text: words }, { at })

export const initiative = record(
  {
    id,
    title: text,
    otherTitles: few(text),
    indicators: few(indicator),
    activities: few(record({ id, text: words, quantities: few(quantity) }, { at })),
    photos: few(record({ id, caption: words, alt: words }, { file: words, at })),
    budget: few(record({ fiscalYear }, { budget: money, settlement: money })),
  },
  {
    section: text,
    content: text,
    situation: text,
    problem: text,
    nextPolicy: text,
    countermeasure: record({ id, text: words }, { at, changesIndicator: yes }),
    review: record({}, { midYear: text, yearEnd: text }),
    grades,
    overall: record({ text: words }, { verdict, by: words, at }),
  },
)

/** `initiative` holds an index for now: which of the plan's initiatives is listed. */
const listing = record(
  { id, number: words, title: words, initiative: fc.nat({ max: 50 }), relisting: fc.boolean() },
  { stated: statedResult, at },
)

const strategy = record(
  { id, number: words, title: text, otherTitles: few(text), indicators: few(indicator), listings: few(listing) },
  { section: text, desiredState: text, approach: text, problem: text, nextPolicy: text, grades },
)

export const goal = record(
  { id, number: words, title: text, otherTitles: few(text), indicators: few(indicator), strategies: few(strategy) },
  {
    section: text,
    future: text,
    situation: text,
    analysis: text,
    issue: text,
    mainStrategies: text,
    summary: text,
    nextPolicy: text,
    stated: statedCounts,
  },
)
