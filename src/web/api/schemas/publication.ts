import { z } from '@hono/zod-openapi'
import { code, countsSchema, fiscalYear, instant, orNull, sequence, sha256, words } from './common.ts'

const link = z.string()
const named = z.strictObject({ id: z.string(), version: z.int().min(1) })
const count = z.int().min(0)

export const publicationRecordSchema = z
  .strictObject({
    tenant: code,
    fiscalYear,
    sequence,
    publishedAt: instant,
    sha256,
    page: z.string(),
    links: z.strictObject({ bytes: link, plan: link }),
  })
  .openapi('PublicationRecord')

export const tenantRecordSchema = z
  .strictObject({
    code,
    name: z.string(),
    nameInParts: z.array(z.string()),
    prefecture: z.string(),
    kana: z.string(),
    validFrom: orNull(z.iso.date()),
    validTo: orNull(z.iso.date()),
    page: z.string(),
    links: z.strictObject({ self: link, plans: link, publications: link }),
  })
  .openapi('TenantRecord')

const plan = {
  tenant: code,
  fiscalYear,
  sequence,
  publishedAt: instant,
  sha256,
  scheme: named,
  form: named,
  counts: z.strictObject({ stated: orNull(countsSchema), listed: countsSchema, distinct: countsSchema }),
  initiatives: count,
  findings: z.strictObject({ error: count, warning: count, note: count }),
  page: z.string(),
  links: z.strictObject({
    self: link,
    goals: link,
    initiatives: link,
    indicators: link,
    findings: link,
    publication: link,
    tenant: link,
  }),
}
const saidWords = z.array(z.strictObject({ text: z.string(), line: orNull(z.int()) }))

export const planRecordSchema = z.strictObject(plan).openapi('PlanRecord')
export const planDetailSchema = z
  .strictObject({
    ...plan,
    publisher: z.string(),
    title: words,
    levels: z.strictObject({ goal: z.string(), strategy: z.string(), initiative: z.string() }),
    vision: words,
    mission: words,
    policy: words,
    summary: words,
    nextPolicy: words,
    notes: saidWords,
    history: saidWords,
    documents: z.array(z.string()),
  })
  .openapi('PlanDetail')

/** One piece of a long list: `next` is what `after` takes to go on; null at the end. */
export const listOf = <Schema extends z.ZodType>(name: string, record: Schema) =>
  z.strictObject({ items: z.array(record), next: orNull(z.string()) }).openapi(name)

/** The same out of one publication, which it names: all pieces of a list come out of the same one. */
export const listOfPlan = <Schema extends z.ZodType>(name: string, record: Schema) =>
  z
    .strictObject({ publication: publicationRecordSchema, items: z.array(record), next: orNull(z.string()) })
    .openapi(name)
/** One record out of a publication. */
export const oneOfPlan = <Schema extends z.ZodType>(name: string, record: Schema) =>
  z.strictObject({ publication: publicationRecordSchema, item: record }).openapi(name)
