import { z } from '@hono/zod-openapi'
import type { RuleId } from '../../../core/check/finding.ts'
import { rules } from '../../../core/check/rules.ts'
import { orNull, source } from './common.ts'

const ids = Object.values(rules).map(({ id }): RuleId => id)
export const ruleSchema = z.enum(ids)
export const severitySchema = z.enum(['error', 'warning', 'note'])

export const findingRecordSchema = z
  .strictObject({
    position: z.int().min(1),
    rule: ruleSchema,
    severity: severitySchema,
    record: orNull(z.string()),
    message: z.string(),
    why: z.string(),
    remedy: z.string(),
    page: z.string(),
    source,
  })
  .openapi('FindingRecord')
