import type { Fact, Part, TrueDocument } from '../document.ts'
import { sayResult, sayTarget, type Notation } from '../notation.ts'
import type { TrueInitiative, TruePlan, TrueStrategy } from '../true-plan.ts'
import { factsOfRow, treeOf } from './tree.ts'

function partsOf(initiative: TrueInitiative, n: number, strategy: TrueStrategy, notation: Notation): Part[] {
  const { title, section, activities, countermeasure, indicators } = initiative
  const [indicator] = indicators
  const { colon } = notation
  const said = factsOfRow(indicator, title, notation.marks[indicator.verdict], true)
  const line = (label: string, value: string, ...fields: readonly Fact['field'][]): Part => ({
    kind: 'words',
    text: `${label}${colon}${value}`,
    facts: said.filter(({ field }) => fields.includes(field)),
  })
  return [
    {
      kind: 'heading',
      level: 4,
      text: `${notation.ordinal(n + 1)}${title}`,
      facts: [
        { field: 'initiative', of: title, value: strategy.title },
        { field: 'number', of: title, value: String(n + 1) },
      ],
    },
    { kind: 'words', text: `担当課${colon}${section}`, facts: [{ field: 'section', of: title, value: section }] },
    line('指標', indicator.name, 'indicator'),
    line('目標', sayTarget(indicator, notation), 'target', 'unit', 'comparator'),
    line('実績', sayResult(indicator, notation), 'result'),
    line('前年度実績', notation.figure(indicator.previous, indicator.unit), 'previous'),
    line('達成状況', notation.marks[indicator.verdict], 'verdict'),
    { kind: 'words', text: `取組実績${colon}` },
    {
      kind: 'items',
      items: activities,
      facts: activities.map((value): Fact => ({ field: 'activity', of: title, value })),
    },
    ...(countermeasure === undefined
      ? []
      : [
          {
            kind: 'words',
            text: `課題と改善策${colon}${countermeasure}`,
            facts: [{ field: 'countermeasure', of: title, value: countermeasure }],
          } as const,
        ]),
  ]
}

/** Headings, labelled lines and lists: no tables at all. */
export function runningText(plan: TruePlan, notation: Notation): TrueDocument {
  const title = `${notation.year} ${plan.ward}運営方針（振り返り）`
  const tree = treeOf(plan, ['経営課題', '戦略'], notation, (strategy) =>
    strategy.initiatives.flatMap((initiative, n) => partsOf(initiative, n, strategy, notation)),
  )
  return { parts: [{ kind: 'heading', level: 1, text: title }, ...tree] }
}
