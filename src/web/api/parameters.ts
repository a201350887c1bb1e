import { z } from '@hono/zod-openapi'
import { verdictSchema } from '../../core/plan/plan.ts'
import { ruleSchema, severitySchema } from './schemas/finding.ts'

/** What travels in an address is text. A whole number in it, of at most nine digits: no sign, no zero before it. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^(?:0|[1-9]\d{0,8})$/)
    .transform((text) => Number.parseInt(text, 10))
    .pipe(z.int().min(least).max(most))
    .openapi({ type: 'integer', minimum: least, maximum: most })

const mostSequences = 999_999_999
const usualLimit = 50

/** Every parameter that an operation may have in its path. */
export const pathParameters = {
  code: z
    .string()
    .regex(/^\d{6}$/)
    .openapi({ example: '271071' }),
  tenant: z
    .string()
    .regex(/^\d{6}$/)
    .openapi({ example: '271071' }),
  year: wholeNumber(1868, 2200).openapi({ example: 2017 }),
  sequence: wholeNumber(1, mostSequences).openapi({ example: 1 }),
  id: z.string().regex(/^[a-z]+-[a-z0-9-]{1,40}$/),
} as const

const number = (text: string | undefined) => Number.parseInt(text ?? '0', 10)

/** Every parameter that an operation may have behind its address. All may be left out. */
export const queryParameters = {
  lang: z.enum(['ja', 'en']).optional(),
  limit: wholeNumber(1, 200)
    .default(usualLimit)
    .openapi({ type: 'integer', minimum: 1, maximum: 200, default: usualLimit }),
  tenant: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  year: wholeNumber(1868, 2200).optional(),
  verdict: z.enum(verdictSchema.options).optional(),
  goal: z
    .string()
    .regex(/^[a-z]+-[a-z0-9-]{1,40}$/)
    .optional(),
  rule: ruleSchema.optional(),
  severity: severitySchema.optional(),
} as const

/** Where a list goes on, as `next` of the last answer gave it: behind a code, a plan, a publication, or the record of a publication. */
export const afterParameters = {
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  plan: z
    .string()
    .regex(/^\d{6}-\d{4}$/)
    .transform((text) => {
      const [tenant = '', year] = text.split('-')
      return { tenant, fiscalYear: number(year) }
    })
    .optional(),
  publication: z
    .string()
    .regex(/^\d{6}-\d{4}-[1-9]\d{0,8}$/)
    .transform((text) => {
      const [tenant = '', year, sequence] = text.split('-')
      return { tenant, fiscalYear: number(year), sequence: number(sequence) }
    })
    .optional(),
  record: z
    .string()
    .regex(/^[1-9]\d{0,8}-[1-9]\d{0,8}$/)
    .transform((text) => {
      const [sequence, position] = text.split('-')
      return { sequence: number(sequence), position: number(position) }
    })
    .optional(),
} as const
