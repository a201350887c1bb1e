import { z } from 'zod'

/**
 * How a survey figure was drawn: n answers to the question, out of `sent` questionnaires, from a `population`.
 * simple: random sample from the register · two-stage: districts first, then people · panel: monitors who volunteered.
 */
export const sampleSchema = z.strictObject({
  n: z.int().min(1).max(1_000_000_000),
  sent: z.int().min(1).max(1_000_000_000).optional(),
  population: z.int().min(1).max(20_000_000_000).optional(),
  design: z.enum(['simple', 'two-stage', 'panel']),
})
export type Sample = z.infer<typeof sampleSchema>

/** Why numbers of a sample contradict each other; undefined when they do not. */
export function sampleProblem({
  n,
  sent,
  population,
}: Sample): 'more-answers-than-sent' | 'more-answers-than-people' | 'more-sent-than-people' | undefined {
  if (sent !== undefined && n > sent) return 'more-answers-than-sent'
  if (population !== undefined && n > population) return 'more-answers-than-people'
  return sent !== undefined && population !== undefined && sent > population ? 'more-sent-than-people' : undefined
}
