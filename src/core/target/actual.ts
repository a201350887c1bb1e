import { z } from 'zod'
import { comparatorSchema, decimalTextSchema } from './target.ts'

const unit = z.string().max(40)
const common = { text: z.string().describe('as written'), note: z.string().optional() }

/** A result as a document writes it. `bound` marks a result that is only known from one side (10,000人以上). */
export const actualSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('amount'),
    value: decimalTextSchema,
    unit,
    each: z.literal(true).optional(),
    cumulative: z.literal(true).optional(),
    signed: z.literal(true).optional().describe('written with a sign: a change (+5%, ▲3%) or a negative figure'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('approximate'),
    value: decimalTextSchema,
    unit,
    bound: comparatorSchema.optional(),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('multiple'),
    parts: z.array(z.strictObject({ label: z.string(), value: decimalTextSchema, unit })).min(2),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('unavailable'),
    why: z.enum(['blank', 'dash', 'not-applicable', 'not-measured']),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('unreadable'),
    why: z.enum(['damaged-number', 'two-values', 'verdict-inside', 'no-number', 'too-long']),
    ...common,
  }),
])
export type Actual = z.infer<typeof actualSchema>
export type Measured = Extract<Actual, { kind: 'amount' }>
