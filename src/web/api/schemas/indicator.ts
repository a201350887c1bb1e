import { z } from '@hono/zod-openapi'
import { sampleSchema } from '../../../core/statistics/sample.ts'
import { actualSchema } from '../../../core/target/actual.ts'
import { comparatorSchema, decimalTextSchema, directionSchema, targetSchema } from '../../../core/target/target.ts'
import { orNull, source, stated, statedGrades, verdictOf, verdicts, words } from './common.ts'

const target = targetSchema.meta({ id: 'Target' })
const actual = actualSchema.meta({ id: 'Actual' })
const line = orNull(z.int())
const promised = orNull(z.strictObject({ target, line }).openapi('PromiseRecord'))
const measured = orNull(z.strictObject({ actual, fiscalYear: orNull(z.int()), line }).openapi('ResultRecord'))
const amount = orNull(z.strictObject({ value: decimalTextSchema, unit: z.string() }).openapi('Amount'))
const range = z.strictObject({ low: decimalTextSchema, high: decimalTextSchema })

const evidence = z
  .strictObject({
    low: decimalTextSchema,
    high: decimalTextSchema,
    withinError: z.boolean(),
    method: z.string(),
    margin: decimalTextSchema,
    nonResponse: orNull(range),
    sentence: z.string(),
  })
  .openapi('Evidence')

const reason = z.enum([
  'no-actual',
  'not-due',
  'not-measured',
  'not-applicable',
  'no-reference',
  'units-differ',
  'approximate',
  'milestone',
  'direction-unknown',
  'unreadable',
])

const judgement = z
  .strictObject({
    scheme: z.strictObject({ id: z.string(), version: z.int() }),
    verdict: verdictOf,
    reason: orNull(reason),
    sentence: z.string(),
    promise: orNull(z.strictObject({ comparator: comparatorSchema, value: decimalTextSchema, unit: z.string() })),
    measured: amount,
    gap: amount,
    grades: z.array(
      z.strictObject({
        axis: z.string(),
        gradedBy: z.enum(['rule', 'ladder', 'person']),
        grade: orNull(z.string()),
        label: orNull(z.string()),
      }),
    ),
    evidence: orNull(evidence),
    remarks: z.array(z.strictObject({ rule: z.string(), message: z.string() })),
    working: z.array(z.string()),
  })
  .openapi('JudgementRecord')

export const indicatorRecordSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['outcome', 'process', 'withdrawal']),
    name: z.string(),
    version: z.int().min(1),
    replaces: orNull(z.string()),
    successor: orNull(z.union([z.strictObject({ indicator: z.string() }), z.strictObject({ text: z.string() })])),
    direction: orNull(directionSchema),
    owner: z.strictObject({
      kind: z.enum(['goal', 'strategy', 'initiative']),
      id: z.string(),
      title: z.string(),
      page: z.string(),
    }),
    target: promised,
    actual: measured,
    previous: measured,
    baseline: measured,
    finalTarget: promised,
    series: z.array(
      z.strictObject({ fiscalYear: z.int(), target: orNull(target), actual: orNull(actual) }).openapi('SeriesRecord'),
    ),
    survey: orNull(
      z
        .strictObject({ kind: z.enum(['sample', 'panel', 'unknown']), sample: orNull(sampleSchema), line })
        .openapi('SurveyRecord'),
    ),
    stated,
    verdict: verdicts,
    judgement: orNull(judgement),
    grades: statedGrades,
    note: words,
    page: z.string(),
    source,
  })
  .openapi('IndicatorRecord')
