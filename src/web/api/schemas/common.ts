import { z } from '@hono/zod-openapi'
import { verdictSchema } from '../../../core/plan/plan.ts'

/**
 * A value or null. Written as a union: a named schema that is made nullable itself would be described as nullable wherever it is named.
 */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()])

export const words = orNull(z.strictObject({ text: z.string(), line: orNull(z.int()) }).openapi('Words'))
export const sourceSchema = z
  .strictObject({
    document: orNull(z.string()),
    line: z.int().min(1),
    column: z.int().min(1),
    part: orNull(z.string()),
    page: z.string(),
  })
  .openapi('Source')
export const source = orNull(sourceSchema)

const verdict = z.enum(verdictSchema.options)
export const stated = orNull(z.strictObject({ verdict, text: z.string(), line: orNull(z.int()) }).openapi('Stated'))
export const verdicts = z
  .strictObject({ stated: orNull(verdict), computed: orNull(verdict), counted: verdict })
  .openapi('Verdicts')

const count = z.int().min(0)
export const countsSchema = z
  .strictObject({ met: count, unmet: count, notJudged: count, notApplicable: count })
  .openapi('Counts')
export const printedCountsSchema = z
  .strictObject({
    met: count,
    unmet: count,
    notJudged: orNull(count),
    notApplicable: orNull(count),
    total: orNull(count),
    line: orNull(z.int()),
  })
  .openapi('PrintedCounts')

export const statedGrades = z.array(
  z
    .strictObject({ axis: z.string(), grade: z.string(), text: z.string(), line: orNull(z.int()) })
    .openapi('StatedGrade'),
)
export const code = z.string().regex(/^\d{6}$/)
export const fiscalYear = z.int().min(1868).max(2200)
export const sequence = z.int().min(1)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const instant = z.iso.datetime()
export const verdictOf = verdict
