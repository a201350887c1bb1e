import { z } from 'zod'
import { sampleSchema } from '../statistics/sample.ts'
import { actualSchema } from '../target/actual.ts'
import { decimalTextSchema, directionSchema, targetSchema } from '../target/target.ts'

/** Where a value stands in its source; line and column count from 1. */
export const placeSchema = z.strictObject({
  source: z.string().optional(),
  line: z.int().min(1),
  column: z.int().min(1),
})
export type Place = z.infer<typeof placeSchema>

const id = z
  .string()
  .regex(/^[a-z]+-[a-z0-9-]{1,40}$/)
  .describe('stable; not the number')
const at = placeSchema.optional()
const fiscalYear = z.int().min(1868).max(2200)

/** Words of the document, as they stand. */
export const textSchema = z.strictObject({ text: z.string(), at })
export type Text = z.infer<typeof textSchema>

export const verdictSchema = z.enum(['met', 'unmet', 'not-judged', 'not-applicable'])

/** What the document itself says about a result; kept apart from what is computed. */
export const statedResultSchema = z.strictObject({ verdict: verdictSchema, text: z.string(), at })
export type StatedResult = z.infer<typeof statedResultSchema>

/** A grade that a person gave on one axis of a scheme. */
const statedGradeSchema = z.strictObject({ axis: z.string(), grade: z.string(), text: z.string(), at })

const statedCountsSchema = z.strictObject({
  met: z.int().min(0),
  unmet: z.int().min(0),
  notJudged: z.int().min(0).optional(),
  notApplicable: z.int().min(0).optional(),
  total: z.int().min(0).optional(),
  at,
})
export type StatedCounts = z.infer<typeof statedCountsSchema>

const targetReadingSchema = z.strictObject({ target: targetSchema, at })
const actualReadingSchema = z.strictObject({ actual: actualSchema, fiscalYear: fiscalYear.optional(), at })

/** 指標: outcome (on a goal or strategy), process (on an initiative) or withdrawal criterion. A changed definition is a new version. */
export const indicatorSchema = z.strictObject({
  id,
  kind: z.enum(['outcome', 'process', 'withdrawal']),
  name: textSchema,
  version: z.int().min(1),
  replaces: id.optional().describe('the indicator that this one takes the place of'),
  successor: z
    .union([z.strictObject({ indicator: id }), z.strictObject({ text: z.string().min(1) })])
    .optional()
    .describe('what takes its place next year'),
  direction: directionSchema.optional(),
  baseline: actualReadingSchema.optional(),
  target: targetReadingSchema.optional(),
  finalTarget: targetReadingSchema.optional(),
  actual: actualReadingSchema.optional(),
  previous: actualReadingSchema.optional().describe("last year's result"),
  series: z
    .array(
      z.strictObject({ fiscalYear, target: targetReadingSchema.optional(), actual: actualReadingSchema.optional() }),
    )
    .optional(),
  stated: statedResultSchema.optional(),
  grades: z.array(statedGradeSchema).optional(),
  survey: z
    .strictObject({ kind: z.enum(['sample', 'panel', 'unknown']), sample: sampleSchema.optional(), at })
    .optional(),
  note: textSchema.optional(),
})
export type Indicator = z.infer<typeof indicatorSchema>

/** 各51回, 30社, 10,000人以上, 全11地域: a figure of an activity with its unit. */
export const quantitySchema = z.strictObject({
  value: decimalTextSchema,
  unit: z.string().max(40),
  text: z.string(),
  each: z.literal(true).optional(),
  all: z.literal(true).optional(),
  bound: z.enum(['atLeast', 'atMost', 'moreThan', 'lessThan', 'about']).optional(),
  label: z.string().optional(),
})
export type Quantity = z.infer<typeof quantitySchema>

const activitySchema = z.strictObject({ id, text: z.string(), quantities: z.array(quantitySchema), at })
export type Activity = z.infer<typeof activitySchema>

const photoSchema = z.strictObject({ id, caption: z.string(), alt: z.string(), file: z.string().optional(), at })
export type Photo = z.infer<typeof photoSchema>

const moneySchema = z.strictObject({ value: decimalTextSchema, unit: z.literal('円'), text: z.string(), at })

/** 対応・改善策. `changesIndicator` when it says that the indicator itself is replaced. */
const countermeasureSchema = z.strictObject({ id, text: z.string(), at, changesIndicator: z.literal(true).optional() })
export type Countermeasure = z.infer<typeof countermeasureSchema>

const reviewSchema = z.strictObject({ midYear: textSchema.optional(), yearEnd: textSchema.optional() })

/** A person's overall judgement; it stands beside the computed one, never over it. */
const overallSchema = z.strictObject({
  verdict: verdictSchema.optional(),
  text: z.string(),
  by: z.string().optional(),
  at,
})

export const initiativeSchema = z.strictObject({
  id,
  title: textSchema,
  otherTitles: z.array(textSchema).describe('how the document writes the title elsewhere'),
  section: textSchema.optional(),
  content: textSchema.optional(),
  indicators: z.array(indicatorSchema),
  activities: z.array(activitySchema),
  photos: z.array(photoSchema),
  situation: textSchema.optional().describe('目標未達成の状況'),
  problem: textSchema.optional(),
  countermeasure: countermeasureSchema.optional(),
  nextPolicy: textSchema.optional(),
  review: reviewSchema.optional(),
  grades: z.array(statedGradeSchema).optional(),
  overall: overallSchema.optional(),
  budget: z
    .array(z.strictObject({ fiscalYear, budget: moneySchema.optional(), settlement: moneySchema.optional() }))
    .max(3),
})
export type Initiative = z.infer<typeof initiativeSchema>

export const listingSchema = z.strictObject({
  id,
  number: z.string(),
  title: z.string(),
  initiative: id,
  relisting: z.boolean(),
  stated: statedResultSchema.optional(),
  at,
})
export type Listing = z.infer<typeof listingSchema>

export const strategySchema = z.strictObject({
  id,
  number: z.string(),
  title: textSchema,
  otherTitles: z.array(textSchema),
  section: textSchema.optional(),
  desiredState: textSchema.optional(),
  approach: textSchema.optional(),
  problem: textSchema.optional(),
  nextPolicy: textSchema.optional(),
  indicators: z.array(indicatorSchema),
  grades: z.array(statedGradeSchema).optional(),
  listings: z.array(listingSchema),
})
export type Strategy = z.infer<typeof strategySchema>

export const goalSchema = z.strictObject({
  id,
  number: z.string(),
  title: textSchema,
  otherTitles: z.array(textSchema),
  section: textSchema.optional(),
  future: textSchema.optional(),
  situation: textSchema.optional(),
  analysis: textSchema.optional(),
  issue: textSchema.optional(),
  mainStrategies: textSchema.optional(),
  summary: textSchema.optional(),
  nextPolicy: textSchema.optional(),
  indicators: z.array(indicatorSchema),
  strategies: z.array(strategySchema),
  stated: statedCountsSchema.optional(),
})
export type Goal = z.infer<typeof goalSchema>

/** 運営方針: a ward's plan of one fiscal year, one immutable value. Labels and levels are those of its form. */
export const planSchema = z.strictObject({
  schema: z.literal('furikaeri.plan/1'),
  tenant: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('local-government code with its check digit'),
  fiscalYear: fiscalYear.optional().describe('the Gregorian year in which it begins'),
  title: textSchema.optional(),
  form: z.strictObject({ id: z.string(), version: z.int().min(1) }),
  levels: z
    .strictObject({ goal: z.string(), strategy: z.string(), initiative: z.string() })
    .describe('what the document calls them'),
  sources: z.array(z.strictObject({ id: z.string(), file: z.string(), encoding: z.string().optional() })),
  vision: textSchema.optional(),
  mission: textSchema.optional(),
  policy: textSchema.optional(),
  summary: textSchema.optional().describe('the self-assessment of the plan as a whole'),
  nextPolicy: textSchema.optional().describe('what comes next for the plan as a whole'),
  goals: z.array(goalSchema),
  initiatives: z.array(initiativeSchema),
  stated: statedCountsSchema.optional().describe('the totals that the document prints'),
  notes: z.array(textSchema).optional().describe('remarks that the document prints under its tables'),
  history: z.array(textSchema),
})
export type Plan = z.infer<typeof planSchema>
