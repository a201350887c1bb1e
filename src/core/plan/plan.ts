import { z } from 'zod'
import { sampleSchema } from '../statistics/sample.ts'
import { actualSchema } from '../target/actual.ts'
import { decimalTextSchema, directionSchema, targetSchema } from '../target/target.ts'

/** Where a value stands in its source; line and column count from 1. */
export const placeSchema = z
  .strictObject({
    source: z.string().optional().describe('the id of one of `sources`; the only one where it is missing'),
    line: z.int().min(1),
    column: z.int().min(1),
    part: z
      .string()
      .optional()
      .describe('where it stands in a file that is no text: a cell (様式2!C5), a slide (slide=3), a page (page=12)'),
  })
  .meta({ id: 'Place', description: 'where a value stands in its source; line and column count from 1' })
export type Place = z.infer<typeof placeSchema>

const id = z
  .string()
  .regex(/^[a-z]+-[a-z0-9-]{1,40}$/)
  .describe('stays with the record from year to year; not the number that the document prints')
const at = placeSchema.optional()
const fiscalYear = z.int().min(1868).max(2200).describe('the Gregorian year in which it begins: 2017 is 平成29年度')
const number = z.string().describe('as the document prints it; no key, for numbers repeat and change')

/** Words of the document, as they stand. */
export const textSchema = z
  .strictObject({ text: z.string(), at })
  .meta({ id: 'Text', description: 'words of the document, as they stand' })
export type Text = z.infer<typeof textSchema>
const words = (meaning: string) => textSchema.optional().describe(meaning)
const otherTitles = z.array(textSchema).describe('how the document writes the title elsewhere')

export const verdictSchema = z
  .enum(['met', 'unmet', 'not-judged', 'not-applicable'])
  .describe('達成 · 未達成 · 判定不能, 未測定 · 対象外: four states that are never mixed')

/** What the document itself says about a result; kept apart from what is computed. */
export const statedResultSchema = z
  .strictObject({ verdict: verdictSchema, text: z.string().describe('as written: 目標達成, ○, ①(i)'), at })
  .meta({ id: 'StatedResult', description: 'what the document says about a result; nothing computed' })
export type StatedResult = z.infer<typeof statedResultSchema>

/** A grade that a person gave on one axis of a scheme. */
const statedGradeSchema = z
  .strictObject({
    axis: z.string().describe('the axis of the scheme, or "stated" where the document names none'),
    grade: z.string(),
    text: z.string(),
    at,
  })
  .meta({ id: 'StatedGrade', description: 'a grade that a person gave (A, 順調, 一部達成); it changes no verdict' })

const count = z.int().min(0)
const statedCountsSchema = z
  .strictObject({
    met: count,
    unmet: count,
    notJudged: count.optional(),
    notApplicable: count.optional(),
    total: count.optional(),
    at,
  })
  .meta({ id: 'StatedCounts', description: 'counts that the document prints, also when they are wrong' })
export type StatedCounts = z.infer<typeof statedCountsSchema>

const targetReadingSchema = z
  .strictObject({ target: targetSchema, at })
  .meta({ id: 'TargetReading', description: 'a promise, as written and as understood, with its place' })
const actualReadingSchema = z
  .strictObject({ actual: actualSchema, fiscalYear: fiscalYear.optional(), at })
  .meta({ id: 'ActualReading', description: 'a result, as written and as understood, with its year and place' })

/** 指標: outcome (on a goal or strategy), process (on an initiative) or withdrawal criterion. A changed definition is a new version. */
export const indicatorSchema = z
  .strictObject({
    id,
    kind: z
      .enum(['outcome', 'process', 'withdrawal'])
      .describe('アウトカム (of a goal or strategy) · プロセス (of an initiative) · 撤退・再構築基準'),
    name: textSchema,
    version: z.int().min(1).describe('counts up when the definition changes'),
    replaces: id.optional().describe('the indicator that this one takes the place of; it may be last year’s'),
    successor: z
      .union([z.strictObject({ indicator: id }), z.strictObject({ text: z.string().min(1) })])
      .optional()
      .describe('what takes its place next year: an indicator of this plan, or words'),
    direction: directionSchema.optional().describe('which way is better, where the text does not say so'),
    baseline: actualReadingSchema.optional().describe('基準値, 現状値'),
    target: targetReadingSchema.optional().describe('目標 of this year'),
    finalTarget: targetReadingSchema.optional().describe('目標 of the last year of a longer plan'),
    actual: actualReadingSchema.optional().describe('実績 of this year'),
    previous: actualReadingSchema.optional().describe('前年度実績'),
    series: z
      .array(
        z.strictObject({ fiscalYear, target: targetReadingSchema.optional(), actual: actualReadingSchema.optional() }),
      )
      .optional()
      .describe('targets and results of other years'),
    stated: statedResultSchema.optional(),
    grades: z.array(statedGradeSchema).optional(),
    survey: z
      .strictObject({
        kind: z.enum(['sample', 'panel', 'unknown']).describe('drawn at random · monitors who volunteered · not said'),
        sample: sampleSchema.optional(),
        at,
      })
      .optional()
      .describe('how the figure was surveyed, where it was'),
    note: textSchema.optional(),
  })
  .meta({ id: 'Indicator', description: '指標・業績目標, with its promise and its result' })
export type Indicator = z.infer<typeof indicatorSchema>

/** 各51回, 30社, 10,000人以上, 全11地域: a figure of an activity with its unit. */
export const quantitySchema = z
  .strictObject({
    value: decimalTextSchema,
    unit: z.string().max(40).describe('empty where the document gives none'),
    text: z.string().describe('as written: 各51回'),
    each: z.literal(true).optional().describe('各: for each of several'),
    all: z.literal(true).optional().describe('全: all that there are'),
    bound: z
      .enum(['atLeast', 'atMost', 'moreThan', 'lessThan', 'about'])
      .optional()
      .describe('以上 · 以下, 以内 · 超 · 未満 · 約'),
    label: z.string().optional().describe('the words before the number: 参加'),
  })
  .meta({ id: 'Quantity', description: 'a figure of an activity with its unit: 3回, 30社, 10,000人以上, 全11地域' })
export type Quantity = z.infer<typeof quantitySchema>

const activitySchema = z
  .strictObject({ id, text: z.string(), quantities: z.array(quantitySchema), at })
  .meta({ id: 'Activity', description: '取組実績: something that was done' })
export type Activity = z.infer<typeof activitySchema>

const photoSchema = z
  .strictObject({
    id,
    caption: z.string(),
    alt: z.string().describe('what can be seen, for those who do not see it'),
    file: z.string().optional(),
    at,
  })
  .meta({ id: 'Photo' })
export type Photo = z.infer<typeof photoSchema>

const moneySchema = z
  .strictObject({ value: decimalTextSchema, unit: z.literal('円'), text: z.string(), at })
  .meta({ id: 'Money', description: 'an amount in 円, whatever unit the document prints (千円, 億円)' })

/** 対応・改善策. `changesIndicator` when it says that the indicator itself is replaced. */
const countermeasureSchema = z
  .strictObject({
    id,
    text: z.string(),
    at,
    changesIndicator: z.literal(true).optional().describe('it says that the indicator itself is replaced'),
  })
  .meta({ id: 'Countermeasure', description: '対応・改善策: what will be done about a promise that was missed' })
export type Countermeasure = z.infer<typeof countermeasureSchema>

const reviewSchema = z
  .strictObject({ midYear: words('中間振り返り'), yearEnd: words('自己評価 at the end of the year') })
  .meta({ id: 'Review' })

/** A person's overall judgement; it stands beside the computed one, never over it. */
const overallSchema = z
  .strictObject({
    verdict: verdictSchema.optional(),
    text: z.string(),
    by: z.string().optional().describe('who judged'),
    at,
  })
  .meta({ id: 'Overall', description: 'a person’s overall judgement, beside the computed one' })

export const initiativeSchema = z
  .strictObject({
    id,
    title: textSchema,
    otherTitles,
    section: words('担当: who does it'),
    content: words('取組内容: what is to be done'),
    indicators: z.array(indicatorSchema),
    activities: z.array(activitySchema),
    photos: z.array(photoSchema),
    situation: words('目標未達成の状況'),
    problem: words('課題'),
    countermeasure: countermeasureSchema.optional(),
    nextPolicy: words('今後の方針'),
    review: reviewSchema.optional(),
    grades: z.array(statedGradeSchema).optional(),
    overall: overallSchema.optional(),
    budget: z
      .array(z.strictObject({ fiscalYear, budget: moneySchema.optional(), settlement: moneySchema.optional() }))
      .max(3)
      .describe('予算 and 決算 of up to three years'),
  })
  .meta({ id: 'Initiative', description: '具体的取組: what is done; listed under strategies, once or again (再掲)' })
export type Initiative = z.infer<typeof initiativeSchema>

export const listingSchema = z
  .strictObject({
    id,
    number,
    title: z.string().describe('as this listing writes it'),
    initiative: id.describe('the id of one of `initiatives`'),
    relisting: z.boolean().describe('marked 再掲'),
    stated: statedResultSchema.optional(),
    at,
  })
  .meta({ id: 'Listing', description: 'an initiative in the list of a strategy' })
export type Listing = z.infer<typeof listingSchema>

export const strategySchema = z
  .strictObject({
    id,
    number,
    title: textSchema,
    otherTitles,
    section: words('担当'),
    desiredState: words('めざす状態 (3–5 years)'),
    approach: words('戦略の方向性'),
    problem: words('課題'),
    nextPolicy: words('今後の対応方向'),
    indicators: z.array(indicatorSchema),
    grades: z.array(statedGradeSchema).optional(),
    listings: z.array(listingSchema),
  })
  .meta({ id: 'Strategy', description: '戦略: the second level of the tree' })
export type Strategy = z.infer<typeof strategySchema>

export const goalSchema = z
  .strictObject({
    id,
    number,
    title: textSchema,
    otherTitles,
    section: words('担当'),
    future: words('将来像 (10–20 years)'),
    situation: words('現状・データ'),
    analysis: words('要因分析'),
    issue: words('課題, 課題認識'),
    mainStrategies: words('主な戦略'),
    summary: words('総括, 自己評価'),
    nextPolicy: words('今後の方針'),
    indicators: z.array(indicatorSchema),
    strategies: z.array(strategySchema),
    stated: statedCountsSchema.optional().describe('the counts that the document prints for this goal'),
  })
  .meta({ id: 'Goal', description: '経営課題: the first level of the tree' })
export type Goal = z.infer<typeof goalSchema>

/** 運営方針: a ward's plan of one fiscal year, one immutable value. Labels and levels are those of its form. */
export const planSchema = z.strictObject({
  schema: z.literal('furikaeri.plan/1'),
  tenant: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('local-government code with its check digit'),
  fiscalYear: fiscalYear.optional(),
  title: textSchema.optional(),
  form: z
    .strictObject({ id: z.string(), version: z.int().min(1) })
    .describe('which form it has (forms/); its labels and required fields are data'),
  levels: z
    .strictObject({ goal: z.string(), strategy: z.string(), initiative: z.string() })
    .describe('what the document calls them'),
  sources: z
    .array(z.strictObject({ id: z.string(), file: z.string(), encoding: z.string().optional() }))
    .describe('the documents that it was read from'),
  vision: words('目標像, めざす姿'),
  mission: words('使命'),
  policy: words('区長の方針'),
  summary: words('自己評価 of the plan as a whole'),
  nextPolicy: words('今後の方針 of the plan as a whole'),
  goals: z.array(goalSchema),
  initiatives: z.array(initiativeSchema).describe('each once; `listings` of strategies refer to them'),
  stated: statedCountsSchema.optional().describe('the totals that the document prints'),
  notes: z.array(textSchema).optional().describe('remarks that the document prints under its tables'),
  history: z.array(textSchema).describe('改訂履歴'),
})
export type Plan = z.infer<typeof planSchema>
