import type { StatedCounts } from '../plan/plan.ts'
import { placeIn, type Rule } from './rule.ts'

function* ownTotal(counts: StatedCounts | undefined, goal: string, record: string) {
  if (counts?.total === undefined) return
  const sum = counts.met + counts.unmet + (counts.notJudged ?? 0) + (counts.notApplicable ?? 0)
  if (sum !== counts.total)
    yield {
      kind: 'tally-sum-wrong' as const,
      of: 'total' as const,
      goal,
      stated: counts.total,
      sum,
      at: placeIn(counts.at, record),
    }
}

export const tallySumWrong: Rule<'tally-sum-wrong'> = {
  id: 'tally-sum-wrong',
  severity: 'error',
  why: {
    ja: '合計が足し算と合いません。どこかの数が間違っています',
    en: 'the printed total is not the sum of its parts: some number is wrong',
  },
  source: '足し算',
  *check({ plan }) {
    const { stated } = plan
    const rows = plan.goals.flatMap((goal) => (goal.stated === undefined ? [] : [goal.stated]))
    if (stated !== undefined && rows.length > 0) {
      for (const which of ['met', 'unmet'] as const) {
        const sum = rows.reduce((total, row) => total + row[which], 0)
        if (sum !== stated[which])
          yield {
            kind: 'tally-sum-wrong',
            of: which,
            goal: '',
            stated: stated[which],
            sum,
            at: placeIn(stated.at, 'plan'),
          }
      }
    }
    yield* ownTotal(stated, '', 'plan')
    for (const { id, number, title, stated: own } of plan.goals)
      yield* ownTotal(own, `${number} ${title.text}`.trim(), id)
  },
}
