import { couldAgree } from './tally-differs.ts'
import { placeIn, type Rule } from './rule.ts'

export const tallyNotDerivable: Rule<'tally-not-derivable'> = {
  id: 'tally-not-derivable',
  severity: 'note',
  why: {
    ja: '件数だけが公表され、内訳がないため、数を確かめられません',
    en: 'only the count was published; without the listing nobody can check it',
  },
  source: '大阪市港区 平成29年度 振り返り: 経営課題2〜4は件数だけ',
  *check({ plan, tally }) {
    for (const { id, number, title, stated } of plan.goals) {
      if (stated === undefined) continue
      const listed = tally.listed.byGoal.find(({ goal }) => goal === id)
      const because =
        listed === undefined
          ? 'nothing-listed'
          : listed.met + listed.unmet < stated.met + stated.unmet && couldAgree(stated, listed)
            ? 'verdicts-missing'
            : undefined
      if (because !== undefined)
        yield {
          kind: 'tally-not-derivable',
          goal: `${number} ${title.text}`.trim(),
          stated: { met: stated.met, unmet: stated.unmet },
          because,
          at: placeIn(stated.at, id),
        }
    }
  },
}
