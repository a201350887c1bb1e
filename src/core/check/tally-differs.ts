import type { Counts, GoalCounts } from '../tally.ts'
import { countedOf } from '../tally.ts'
import { placeIn, type CheckContext, type Rule, type Sighting } from './rule.ts'

const pair = ({ met, unmet }: Pick<Counts, 'met' | 'unmet'>) => ({ met, unmet })
const same = (a: Pick<Counts, 'met' | 'unmet'>, b: Pick<Counts, 'met' | 'unmet'>) =>
  a.met === b.met && a.unmet === b.unmet

/** Whether missing verdicts could make the counts agree: then they are not known to differ. */
export const couldAgree = (stated: Pick<Counts, 'met' | 'unmet'>, counted: Counts): boolean =>
  counted.notJudged > 0 &&
  counted.met <= stated.met &&
  counted.unmet <= stated.unmet &&
  counted.met + counted.unmet + counted.notJudged >= stated.met + stated.unmet

function differs(stated: Pick<Counts, 'met' | 'unmet'>, listed: Counts, distinct: Counts): boolean {
  return !same(stated, listed) && !same(stated, distinct) && !couldAgree(stated, listed)
}

function* byGoal({ plan, tally }: CheckContext): Generator<Sighting<'tally-differs'>> {
  const of = (counts: readonly GoalCounts[], id: string) => counts.find(({ goal }) => goal === id)
  for (const { id, number, title, stated } of plan.goals) {
    const [listed, distinct] = [of(tally.listed.byGoal, id), of(tally.distinct.byGoal, id)]
    if (stated === undefined || listed === undefined || distinct === undefined || !differs(stated, listed, distinct))
      continue
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
    const found = [...byGoal(context)]
    yield* found
    const all =
      plan.goals.length > 0 &&
      plan.goals.every(
        (goal) => goal.stated === undefined || countedOf(goal).listings.length + countedOf(goal).indicators.length > 0,
      )
    const { stated } = plan
    const goalsAgree = found.length === 0 && plan.goals.some((goal) => goal.stated !== undefined)
    if (
      stated === undefined ||
      !all ||
      goalsAgree ||
      tally.listed.byGoal.length === 0 ||
      !differs(stated, tally.listed, tally.distinct)
    )
      return
    if (plan.goals.some((goal) => goal.stated !== undefined)) return // the goals' own rows have said it
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
