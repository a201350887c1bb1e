import type { Counts, GoalCounts, Tally } from '../tally.ts'
import type { Listing, Plan } from '../plan/plan.ts'
import { placeIn, type CheckContext, type Rule, type Sighting } from './rule.ts'

type Pair = Pick<Counts, 'met' | 'unmet'>
const pair = ({ met, unmet }: Pair): Pair => ({ met, unmet })
const same = (a: Pair, b: Pair) => a.met === b.met && a.unmet === b.unmet

/** Whether missing verdicts could make the counts agree: then they are not known to differ. */
export const couldAgree = (stated: Pair, counted: Counts): boolean =>
  counted.notJudged > 0 &&
  counted.met <= stated.met &&
  counted.unmet <= stated.unmet &&
  counted.met + counted.unmet + counted.notJudged >= stated.met + stated.unmet

/** Whether every goal lists something, so that the plan's totals can be checked. */
export const allAreCounted = ({ goals }: Plan, { listed }: Tally): boolean =>
  goals.length > 0 && goals.every(({ id }) => listed.byGoal.some(({ goal }) => goal === id))

const differs = (stated: Pair, listed: Counts, distinct: Counts): boolean =>
  !same(stated, listed) && !same(stated, distinct) && !couldAgree(stated, listed) && !couldAgree(stated, distinct)

/** Initiatives with a mark that says neither met nor unmet (一部達成, B, △), or with none: how the printed counts count them is not known. */
export function countOtherwise({ goals, initiatives }: Plan): ReadonlySet<string> {
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]))
  const isGraded = ({ stated, initiative }: Listing) => {
    const own = byId.get(initiative)
    const marks = [own?.grades, ...(own?.indicators ?? []).map((one) => (one.stated === undefined ? one.grades : []))]
    return stated === undefined && marks.some((grades) => (grades ?? []).length > 0)
  }
  return new Set(
    goals.filter(({ strategies }) => strategies.some(({ listings }) => listings.some(isGraded))).map(({ id }) => id),
  )
}

function* byGoal({ plan, tally }: CheckContext): Generator<Sighting<'tally-differs'>> {
  const otherwise = countOtherwise(plan)
  const of = (counts: readonly GoalCounts[], id: string) => counts.find(({ goal }) => goal === id)
  for (const { id, number, title, stated } of plan.goals) {
    const [listed, distinct] = [of(tally.listed.byGoal, id), of(tally.distinct.byGoal, id)]
    if (stated === undefined || listed === undefined || distinct === undefined || otherwise.has(id)) continue
    if (!differs(stated, listed, distinct)) continue
    yield {
      kind: 'tally-differs',
      goal: `${number} ${title.text}`.trim(),
      stated: pair(stated),
      listed: pair(listed),
      distinct: pair(distinct),
      at: placeIn(stated.at, id),
    }
  }
}

export const tallyDiffers: Rule<'tally-differs'> = {
  id: 'tally-differs',
  severity: 'error',
  why: {
    ja: '表に書かれた達成・未達成の数が、一覧を数えた数と合いません(再掲を数えても、数えなくても)',
    en: 'the printed counts agree neither with the listings nor with the distinct initiatives',
  },
  source: '集計の決まり: 掲載ごと・取組ごとの両方を数える(docs/glossary.md「集計」)',
  *check(context) {
    const { plan, tally } = context
    yield* byGoal(context)
    // Where goals have rows of their own, those rows have said it; the total is then held against the rows (tally-sum-wrong).
    const { stated } = plan
    if (stated === undefined || plan.goals.some((goal) => goal.stated !== undefined)) return
    if (allAreCounted(plan, tally) && countOtherwise(plan).size === 0 && differs(stated, tally.listed, tally.distinct))
      yield {
        kind: 'tally-differs',
        goal: '',
        stated: pair(stated),
        listed: pair(tally.listed),
        distinct: pair(tally.distinct),
        at: placeIn(stated.at, 'plan'),
      }
  },
}
