import { z } from 'zod'
import { isDecimalText } from '../decimal.ts'

export const decimalTextSchema = z
  .string()
  .max(90)
  .refine(isDecimalText, 'a decimal number in plain notation')
  .meta({ pattern: String.raw`^-?(0|[1-9]\d{0,39})(\.\d{1,40})?$` })

/** How a result is held against a promise. 以上 atLeast · 以下, 以内 atMost · 超 moreThan · 未満 lessThan. */
export const comparatorSchema = z.enum(['atLeast', 'atMost', 'moreThan', 'lessThan', 'equals'])
export type Comparator = z.infer<typeof comparatorSchema>

/** Which way is better, where the text does not say it: a field of its own, never guessed. */
export const directionSchema = z.enum(['up', 'down'])
export type Direction = z.infer<typeof directionSchema>

const unit = z.string().max(40)
const common = {
  text: z.string().describe('as written'),
  deadline: z.string().optional().describe('the last day (ISO 8601) by which it is promised, or "every-fiscal-year"'),
  deadlineUnclear: z
    .enum(['impossible', 'era-missing'])
    .optional()
    .describe('a day is named that does not exist, or a year without its era'),
  cumulative: z.literal(true).optional().describe('累計, 延べ, several years together'),
  label: z.string().optional().describe('words before the number that name what is counted'),
  note: z.string().optional().describe('words in brackets that are not part of the value'),
}
const amount = { value: decimalTextSchema, unit }
const limit = {
  comparator: comparatorSchema,
  implied: z.boolean().describe('the text has no 以上/以下; at least was assumed, or at most for zero'),
  ...amount,
}

export const baseSchema = z.strictObject({
  kind: z
    .enum(['previous', 'baseline', 'year', 'named', 'unstated'])
    .describe('前年度 · 現状, 基準値 · 平成28年度末 · 大阪市平均 · not said'),
  text: z.string(),
  fiscalYear: z.int().optional(),
  value: decimalTextSchema.optional().describe('the figure, where the text gives it: 前年度(75%)以上'),
  unit: unit.optional(),
})
export type Base = z.infer<typeof baseSchema>

/** A promise as a document writes it: the text as it stands and what it means. Values are in `unit`; nothing is rounded. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('threshold'),
    ...limit,
    each: z.literal(true).optional().describe('各: for each of several'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('range'),
    low: decimalTextSchema,
    high: decimalTextSchema,
    unit,
    lowOpen: z.literal(true).optional().describe('超: the low end itself does not count'),
    highOpen: z.literal(true).optional().describe('未満: the high end itself does not count'),
    ...common,
  }),
  z.strictObject({ kind: z.literal('approximate'), ...amount, comparator: comparatorSchema.optional(), ...common }),
  z.strictObject({
    kind: z.literal('relative'),
    base: baseSchema,
    comparator: comparatorSchema.optional().describe('missing when the text does not say which way is better (改善)'),
    implied: z.boolean(),
    change: z.enum(['increase', 'decrease', 'improve', 'times', 'same', 'similar']),
    value: decimalTextSchema.optional(),
    unit: unit.optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('milestone'), arrow: z.enum(['up', 'down', 'level']).optional(), ...common }),
  z.strictObject({
    kind: z.literal('ladder'),
    comparator: z.enum(['atLeast', 'atMost']),
    unit,
    steps: z.array(z.strictObject({ grade: z.string(), value: decimalTextSchema })).min(2),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('parts'),
    parts: z.array(z.strictObject({ label: z.string(), ...limit })).min(2),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('unavailable'),
    why: z.enum(['blank', 'dash', 'not-applicable', 'not-measured']),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('unreadable'),
    why: z.enum(['damaged-number', 'two-values', 'verdict-inside', 'several-promises', 'no-promise', 'too-long']),
    ...common,
  }),
])
export type Target = z.infer<typeof targetSchema>
export type Threshold = Extract<Target, { kind: 'threshold' }>
export type Relative = Extract<Target, { kind: 'relative' }>
export type Ladder = Extract<Target, { kind: 'ladder' }>
