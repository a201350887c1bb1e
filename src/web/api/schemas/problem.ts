import { z } from '@hono/zod-openapi'

/** An error as RFC 9457 (problem details) describes it; faults of parameters come all at once. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    errors: z.array(z.strictObject({ in: z.enum(['path', 'query']), name: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')
export type ProblemBody = z.infer<typeof problemSchema>
