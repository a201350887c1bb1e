import { z } from '@hono/zod-openapi'
import { quantitySchema } from '../../../core/plan/plan.ts'
import { decimalTextSchema } from '../../../core/target/target.ts'
import { orNull, source, stated, statedGrades, verdictOf, verdicts, words } from './common.ts'

const listingSchema = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    goal: z.string(),
    strategy: z.string(),
    relisting: z.boolean(),
    stated,
    source,
  })
  .openapi('ListingRecord')

const countermeasure = z
  .strictObject({ id: z.string(), text: z.string(), changesIndicator: z.boolean(), source })
  .openapi('CountermeasureRecord')
const overall = z
  .strictObject({ verdict: orNull(verdictOf), text: z.string(), by: orNull(z.string()), source })
  .openapi('OverallRecord')

export const initiativeRecordSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    otherTitles: z.array(z.string()),
    section: orNull(z.string()),
    content: words,
    listings: z.array(listingSchema),
    stated,
    verdict: verdicts,
    grades: statedGrades,
    indicators: z.array(z.string()),
    activities: z.array(
      z
        .strictObject({ id: z.string(), text: z.string(), quantities: z.array(quantitySchema), source })
        .openapi('ActivityRecord'),
    ),
    photos: z.array(
      z.strictObject({ id: z.string(), caption: z.string(), alt: z.string(), source }).openapi('PhotoRecord'),
    ),
    budget: z.array(
      z
        .strictObject({ fiscalYear: z.int(), budget: orNull(decimalTextSchema), settlement: orNull(decimalTextSchema) })
        .openapi('BudgetRecord'),
    ),
    situation: words,
    problem: words,
    countermeasure: orNull(countermeasure),
    nextPolicy: words,
    review: z.strictObject({ midYear: words, yearEnd: words }),
    overall: orNull(overall),
    page: z.string(),
    source,
  })
  .openapi('InitiativeRecord')
