import type { Part, Row, TrueDocument } from '../document.ts'
import { sayResult, sayTarget, type Notation } from '../notation.ts'
import type { TrueInitiative, TruePlan, TrueStrategy } from '../true-plan.ts'
import { verdictOf } from './deck.ts'
import { factsOfRow, treeOf } from './tree.ts'

const head = ['具体的取組', '指標', '目標', '実績', '達成状況', '担当課', '課題・対応']

/** The rows of an initiative: what is said once stands in the first of them. */
function rowsOf(initiative: TrueInitiative, n: number, strategy: TrueStrategy, notation: Notation): Row[] {
  const { title, section, indicators, countermeasure } = initiative
  return indicators.map((indicator, index): Row => {
    const isFirst = index === 0
    const { name, verdict } = indicator
    const figures = [name, sayTarget(indicator, notation), sayResult(indicator, notation), notation.marks[verdict]]
    const facts = factsOfRow(indicator, title, notation.marks[verdict], indicators.length === 1).filter(
      ({ field }) => field !== 'previous',
    )
    if (!isFirst) return { cells: ['', ...figures, '', ''], facts }
    return {
      cells: [`${notation.ordinal(n + 1)}${title}`, ...figures, section, countermeasure ?? ''],
      facts: [
        { field: 'initiative', of: title, value: strategy.title },
        { field: 'number', of: title, value: String(n + 1) },
        { field: 'section', of: title, value: section },
        ...(countermeasure === undefined
          ? []
          : [{ field: 'countermeasure', of: title, value: countermeasure } as const]),
        ...facts,
        { field: 'verdict', of: title, value: verdictOf(initiative), follows: true },
      ],
    }
  })
}

const table = (strategy: TrueStrategy, notation: Notation): Part => ({
  kind: 'table',
  head,
  rows: strategy.initiatives.flatMap((initiative, n) => rowsOf(initiative, n, strategy, notation)),
})

/** A ward's plan with a table of initiatives under each strategy: promise, result, verdict, who, what next. */
export function initiativeTables(plan: TruePlan, notation: Notation): TrueDocument {
  const title = `${notation.year} ${plan.ward} 運営方針 自己評価`
  const tree = treeOf(plan, ['経営課題', '戦略'], notation, (strategy) => [table(strategy, notation)])
  return { parts: [{ kind: 'heading', level: 1, text: title }, ...tree] }
}
