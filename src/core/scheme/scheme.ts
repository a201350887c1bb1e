import { z } from 'zod'
import { decimalTextSchema } from '../target/target.ts'

const said = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })

/**
 * What a condition looks at.
 * met: the target itself · final-met: the plan's final target · improved: better than last year's result ·
 * ratio: result ÷ target in % (target ÷ result where less is better) · straight-line: the way gone from the base to the final
 * target, against the share of the plan's years that have passed, in % · plan-years: how long the plan runs ·
 * judged: whether the target could be judged at all.
 */
export const measureSchema = z.enum(['met', 'final-met', 'improved', 'ratio', 'straight-line', 'plan-years', 'judged'])
export type Measure = z.infer<typeof measureSchema>

const conditionSchema = z.strictObject({
  measure: measureSchema,
  is: z.boolean().optional(),
  atLeast: decimalTextSchema.optional(),
  lessThan: decimalTextSchema.optional(),
})
export type Condition = z.infer<typeof conditionSchema>

const gradeSchema = z.strictObject({
  id: z.string().min(1),
  label: said,
  verdict: z
    .enum(['met', 'unmet', 'not-judged', 'not-applicable'])
    .optional()
    .describe('what the grade means as met or unmet, where it means either'),
  when: z
    .array(conditionSchema)
    .optional()
    .describe('all must hold; the first grade whose conditions hold is given; missing: whatever is left'),
})
export type Grade = z.infer<typeof gradeSchema>

const axisSchema = z.strictObject({
  id: z.string().min(1),
  title: said,
  gradedBy: z
    .enum(['rule', 'ladder', 'person'])
    .describe("rule: by `when` · ladder: by the target's own steps · person: stated, never computed"),
  grades: z.array(gradeSchema).min(1).describe('best first'),
})
export type Axis = z.infer<typeof axisSchema>

const exampleSchema = z.strictObject({
  source: z.string().min(1),
  target: z.string(),
  actual: z.string().optional(),
  previous: z.string().optional(),
  reference: z.string().optional(),
  direction: z.enum(['up', 'down']).optional(),
  final: z.string().optional().describe("the plan's final target"),
  elapsed: z
    .strictObject({ done: z.int().min(1), of: z.int().min(1) })
    .optional()
    .describe('years that have passed, of the plan'),
  stated: z.record(z.string(), z.string()).optional().describe('grades that a person gave, by axis'),
  expect: z.strictObject({
    verdict: z.string(),
    stated: z.string().optional(),
    grades: z.record(z.string(), z.string().nullable()),
  }),
})
export type SchemeExample = z.infer<typeof exampleSchema>

/** A way of rating, as data: number and order of grades, labels, thresholds, base, and who grades. A new one is a new file in `schemes/`. */
export const schemeSchema = z.strictObject({
  schema: z.literal('furikaeri.scheme/1'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  title: said,
  source: z.string().min(1),
  axes: z.array(axisSchema).min(1),
  examples: z.array(exampleSchema).min(1),
})
export type Scheme = z.infer<typeof schemeSchema>
