import type { Text } from '../plan/plan.ts'
import { placeIn, type Rule } from './rule.ts'

type Level = 'goal' | 'strategy' | 'initiative'

function* others(level: Level, { id, title, otherTitles }: { id: string; title: Text; otherTitles: readonly Text[] }) {
  for (const other of otherTitles)
    yield { kind: 'title-differs' as const, level, title: title.text, other: other.text, at: placeIn(other.at, id) }
}

export const titleDiffers: Rule<'title-differs'> = {
  id: 'title-differs',
  severity: 'warning',
  why: {
    ja: '同じものの題名が場所によって違います。探す人が同じものだと気づけません',
    en: 'one thing has two titles; whoever looks for it may not find it',
  },
  source: '大阪市港区 平成29年度 振り返り: 区政の参画/区民の参画、積極的な発信/積極的発信',
  *check({ plan }) {
    for (const goal of plan.goals) {
      yield* others('goal', goal)
      for (const strategy of goal.strategies) yield* others('strategy', strategy)
    }
    for (const initiative of plan.initiatives) yield* others('initiative', initiative)
  },
}
