import type { Finding } from '../core/check/finding.ts'
import { ownListings, type Evaluation } from '../core/evaluation.ts'
import type { Verdict } from '../core/judge/judgement.ts'
import type { Initiative, Listing, Place, Plan } from '../core/plan/plan.ts'
import { verdictOfInitiative, type Tally } from '../core/tally.ts'
import type { Language } from './sentences/language.ts'
import { sayLine, sayPart } from './sentences/page/source.ts'

/** What a report speaks of: a plan with its judgements, counts and findings, and the name of who publishes it. */
export type JudgedPlan = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly tally: Tally
  readonly findings: readonly Finding[]
  readonly publisher: string
}

/** An initiative that counts as unmet, under the listing where it counts once. */
export type UnmetInitiative = {
  readonly initiative: Initiative
  readonly listing: Listing | undefined
  readonly verdict: Verdict
}

const unmetOf = new WeakMap<Evaluation, readonly UnmetInitiative[]>()

/** The unmet initiatives in the order of their listings; found once for an evaluation. */
export function unmetInitiatives(judged: Pick<JudgedPlan, 'plan' | 'evaluation'>): readonly UnmetInitiative[] {
  const known = unmetOf.get(judged.evaluation)
  if (known !== undefined) return known
  const unmet = findUnmet(judged)
  unmetOf.set(judged.evaluation, unmet)
  return unmet
}

function findUnmet({ plan, evaluation }: Pick<JudgedPlan, 'plan' | 'evaluation'>): UnmetInitiative[] {
  const own = ownListings(plan)
  const order = new Map([...own.keys()].map((id, index) => [id, index]))
  return plan.initiatives
    .map((initiative) => {
      const listing = own.get(initiative.id)
      return { initiative, listing, verdict: verdictOfInitiative(initiative.id, listing, evaluation) }
    })
    .filter(({ verdict }) => verdict === 'unmet')
    .sort((a, b) => (order.get(a.initiative.id) ?? 0) - (order.get(b.initiative.id) ?? 0))
}

/** The line of a value in the document, in words: 資料 121行目. '' for what came from no document. */
export function sayPlace({ sources }: Plan, at: Place | undefined, language: Language): string {
  if (at === undefined || sources.length === 0) return ''
  return at.part === undefined ? sayLine(at.line, language) : sayPart(at.part, language)
}
