import type { Fact, Part, Row, TrueDocument } from '../document.ts'
import type { Notation } from '../notation.ts'
import type { TrueGoal, TrueInitiative, TruePlan, TrueStrategy } from '../true-plan.ts'

/** The verdict of an initiative: missed when one promise was. */
export const verdictOf = ({ indicators }: TrueInitiative) => {
  const verdicts = new Set(indicators.map(({ verdict }) => verdict))
  if (verdicts.has('unmet')) return 'unmet'
  return verdicts.has('not-judged') ? 'not-judged' : 'met'
}

function listing(strategy: TrueStrategy, notation: Notation): Part {
  const rows = strategy.initiatives.map((initiative, index): Row => {
    const { title } = initiative
    const verdict = verdictOf(initiative)
    return {
      cells: [`${notation.ordinal(index + 1)}${title}`, notation.marks[verdict]],
      facts: [
        { field: 'initiative', of: title, value: strategy.title },
        { field: 'number', of: title, value: String(index + 1) },
        ...(notation.marks[verdict] === '－' ? [] : [{ field: 'verdict', of: title, value: verdict } as const]),
      ],
    }
  })
  return { kind: 'table', head: ['具体的取組', '目標達成状況'], rows }
}

const done = ({ initiatives }: TrueStrategy): Part[] =>
  initiatives.flatMap(({ title, activities }): Part[] => [
    { kind: 'heading', level: 4, text: title },
    {
      kind: 'items',
      items: activities,
      facts: activities.map((value): Fact => ({ field: 'activity', of: title, value })),
    },
  ])

function missed(goal: TrueGoal): Part[] {
  const rows = goal.strategies
    .flatMap(({ initiatives }) => initiatives)
    .flatMap((initiative): Row[] => {
      const { title, situation, countermeasure } = initiative
      if (countermeasure === undefined) return []
      return [
        {
          cells: [title, situation, countermeasure],
          facts: [{ field: 'countermeasure', of: title, value: countermeasure }],
        },
      ]
    })
  if (rows.length === 0) return []
  const head = ['具体的取組', '目標未達成の状況', '対応・改善策']
  return [
    { kind: 'heading', level: 2, text: '目標未達成の取組' },
    { kind: 'table', head, rows },
  ]
}

/** The deck of a council: what was promised with its verdicts, what was done, what was missed with its answer. */
export function deck({ ward, goals }: TruePlan, notation: Notation): TrueDocument {
  const { code, year, colon } = notation
  const parts = goals.flatMap((goal, g): Part[] => [
    {
      kind: 'heading',
      level: 1,
      text: `経営課題${code(g + 1)}${colon}${goal.title}`,
      facts: [
        { field: 'goal', of: goal.title, value: '' },
        { field: 'number', of: goal.title, value: String(g + 1) },
      ],
    },
    ...goal.strategies.flatMap((strategy, s): Part[] => [
      {
        kind: 'heading',
        level: 2,
        text: `戦略${code(g + 1, s + 1)} ${strategy.title}`,
        facts: [
          { field: 'strategy', of: strategy.title, value: goal.title },
          { field: 'number', of: strategy.title, value: `${g + 1}-${s + 1}` },
        ],
      },
      listing(strategy, notation),
      { kind: 'heading', level: 3, text: '主な取組実績' },
      ...done(strategy),
    ]),
    ...missed(goal),
  ])
  return { parts: [{ kind: 'heading', level: 1, text: `${year} ${ward} 運営方針の振り返り` }, ...parts] }
}
