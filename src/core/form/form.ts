import { z } from 'zod'
import { verdictSchema } from '../plan/plan.ts'

const said = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })

/** What a label of a form can mean, by the level it belongs to. */
export const roles = {
  plan: ['vision', 'mission', 'policy', 'summary', 'nextPolicy', 'history'],
  goal: ['future', 'situation', 'analysis', 'issue', 'mainStrategies', 'summary', 'nextPolicy', 'section'],
  strategy: ['desiredState', 'approach', 'effectiveness', 'progress', 'problem', 'nextPolicy', 'section'],
  initiative: [
    'content',
    'section',
    'activities',
    'situation',
    'problem',
    'countermeasure',
    'midYear',
    'yearEnd',
    'budget',
    'settlement',
    'summary',
    'nextPolicy',
    'effectiveness',
    'progress',
  ],
  indicator: [
    'outcome',
    'process',
    'withdrawal',
    'indicator',
    'baseline',
    'target',
    'finalTarget',
    'actual',
    'previous',
    'verdict',
    'computed',
    'unit',
    'direction',
    'note',
  ],
  tally: ['met', 'unmet', 'notJudged', 'notApplicable', 'total', 'rate'],
  structure: ['goal', 'strategy', 'initiative', 'number', 'year', 'kind', 'tallySection', 'unmetSection'],
} as const
export type Level = keyof typeof roles
export type Role = (typeof roles)[Level][number]

const roleSchema = z.enum(Object.values(roles).flat())

/** A form of plans or reviews, as data: what its levels and fields are called, what its verdict words mean, and which fields it must have. */
export const formSchema = z.strictObject({
  schema: z.literal('furikaeri.form/1'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  title: said,
  source: z.string().min(1),
  marks: z.array(z.string()).describe('words by which a document shows that it has this form'),
  levels: z.strictObject({
    goal: z.array(z.string()).min(1),
    strategy: z.array(z.string()).min(1),
    initiative: z.array(z.string()).min(1),
  }),
  labels: z.partialRecord(roleSchema, z.array(z.string().min(1))),
  verdicts: z.record(z.string(), verdictSchema),
  required: z.array(
    z.strictObject({
      of: z.enum(['plan', 'goal', 'strategy', 'initiative', 'indicator', 'listing']),
      field: z.string(),
      when: z.enum(['always', 'reviewed']).describe('reviewed: once the document has results'),
    }),
  ),
})
export type Form = z.infer<typeof formSchema>
