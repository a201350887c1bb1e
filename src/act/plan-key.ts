import type { Plan } from '../core/plan/plan.ts'
import { canonicalJson } from '../write/json/canonical-json.ts'
import { shortHash } from './short-hash.ts'

/** Tells a plan from any other by its content: 16 hexadecimal digits. A plan that was kept and read again has the key that it had. */
export const planKey = (plan: Plan): string => shortHash(canonicalJson(plan))
