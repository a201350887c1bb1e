import { z } from '@hono/zod-openapi'
import { countsSchema, orNull, printedCountsSchema, source, statedGrades, words } from './common.ts'

const strategySchema = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    otherTitles: z.array(z.string()),
    section: orNull(z.string()),
    desiredState: words,
    approach: words,
    problem: words,
    nextPolicy: words,
    grades: statedGrades,
    indicators: z.array(z.string()),
    initiatives: z.array(z.strictObject({ initiative: z.string(), relisting: z.boolean() })),
    page: z.string(),
    source,
  })
  .openapi('StrategyRecord')

export const goalRecordSchema = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    otherTitles: z.array(z.string()),
    section: orNull(z.string()),
    future: words,
    situation: words,
    analysis: words,
    issue: words,
    mainStrategies: words,
    summary: words,
    nextPolicy: words,
    counts: z.strictObject({
      stated: orNull(printedCountsSchema),
      listed: orNull(countsSchema),
      distinct: orNull(countsSchema),
    }),
    indicators: z.array(z.string()),
    strategies: z.array(strategySchema),
    page: z.string(),
    source,
  })
  .openapi('GoalRecord')
