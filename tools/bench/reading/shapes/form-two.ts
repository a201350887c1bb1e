import type { Fact, Part, TrueDocument } from '../document.ts'
import { factOfIndicator, factsOfTarget, factsOfVerdict, sayTarget, type Notation } from '../notation.ts'
import type { TrueInitiative, TruePlan, TrueStrategy } from '../true-plan.ts'
import { treeOf } from './tree.ts'

const words = (text: string): Part => ({ kind: 'words', text })
const label = (text: string): Part => ({ kind: 'heading', level: 4, text })

const codes = { met: '①(i)', unmet: '②(i)', 'not-judged': '－' } as const

function partsOf(
  initiative: TrueInitiative,
  place: readonly number[],
  strategy: TrueStrategy,
  notation: Notation,
): Part[] {
  const { title, activities, countermeasure, indicators } = initiative
  const [indicator] = indicators
  return [
    {
      kind: 'heading',
      level: 4,
      text: `具体的取組${notation.code(...place)}　【${title}】`,
      facts: [{ field: 'initiative', of: title, value: strategy.title }],
    },
    label('当年度の取組内容'),
    words('身近な会場で、回を分けて行う。'),
    label('プロセス指標（過程指標）'),
    {
      kind: 'words',
      text: `${indicator.name}：${sayTarget(indicator, notation)}`,
      facts: [factOfIndicator(indicator, title), ...factsOfTarget(indicator)],
    },
    label('取組実績'),
    {
      kind: 'items',
      items: activities,
      facts: activities.map((value): Fact => ({ field: 'activity', of: title, value })),
    },
    label('プロセス指標の達成状況'),
    {
      kind: 'words',
      text: codes[indicator.verdict],
      facts: factsOfVerdict(indicator, codes[indicator.verdict], title),
    },
    ...(countermeasure === undefined
      ? []
      : [
          label('課題と改善策'),
          {
            kind: 'words',
            text: countermeasure,
            facts: [{ field: 'countermeasure', of: title, value: countermeasure }],
          } as const,
        ]),
  ]
}

/** 様式2 as it stands in the years to FY2022: labels on lines of their own, words under them. */
export function formTwo(plan: TruePlan, notation: Notation): TrueDocument {
  const tree = treeOf(plan, ['経営課題', '戦略'], notation, (strategy, [g, s]) => [
    label('めざす状態（概ね3～5年間を念頭に設定）'),
    words('だれもが近くで支え合える。'),
    label('戦略（中期的な取組の方向性）'),
    words('地域と組み、少しずつ広げる。'),
    ...strategy.initiatives.flatMap((initiative, n) => partsOf(initiative, [g + 1, s + 1, n + 1], strategy, notation)),
  ])
  return {
    parts: [{ kind: 'heading', level: 1, text: `様式２ ${notation.year} ${plan.ward} 運営方針（自己評価）` }, ...tree],
  }
}
