import type { StatedCounts } from '../plan/plan.ts'
import type { Counts } from '../tally.ts'
import { allAreCounted, couldAgree, countOtherwise } from './tally-differs.ts'
import { placeIn, type Rule } from './rule.ts'

/** Why printed counts cannot be checked; undefined when they can. */
function whyNot(
  stated: StatedCounts,
  listed: Counts | undefined,
  otherwise: boolean,
): 'nothing-listed' | 'verdicts-missing' | undefined {
  if (listed === undefined) return stated.met + stated.unmet === 0 ? undefined : 'nothing-listed'
  if (otherwise && (listed.met !== stated.met || listed.unmet !== stated.unmet)) return 'verdicts-missing'
  const fewer = listed.met + listed.unmet < stated.met + stated.unmet
  return fewer && couldAgree(stated, listed) ? 'verdicts-missing' : undefined
}

export const tallyNotDerivable: Rule<'tally-not-derivable'> = {
  id: 'tally-not-derivable',
  severity: 'note',
  why: {
    ja: '件数だけが公表され、内訳がないため、数を確かめられません',
    en: 'only the count was published; without the listing nobody can check it',
  },
  source: '大阪市港区 平成29年度 振り返り: 経営課題2〜4は件数だけ',
  *check({ plan, tally }) {
    const otherwise = countOtherwise(plan)
    for (const { id, number, title, stated } of plan.goals) {
      if (stated === undefined) continue
      const listed = tally.listed.byGoal.find(({ goal }) => goal === id)
      const because = whyNot(stated, listed, otherwise.has(id))
      if (because !== undefined)
        yield {
          kind: 'tally-not-derivable',
          goal: `${number} ${title.text}`.trim(),
          stated: { met: stated.met, unmet: stated.unmet },
          because,
          at: placeIn(stated.at, id),
        }
    }
    const { stated } = plan
    if (stated === undefined || plan.goals.some((goal) => goal.stated !== undefined)) return
    const because = whyNot(stated, allAreCounted(plan, tally) ? tally.listed : undefined, otherwise.size > 0)
    if (because !== undefined)
      yield {
        kind: 'tally-not-derivable',
        goal: '',
        stated: { met: stated.met, unmet: stated.unmet },
        because,
        at: placeIn(stated.at, 'plan'),
      }
  },
}
