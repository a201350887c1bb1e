import type { Fact, Part, Row } from '../document.ts'
import {
  factOfIndicator,
  factOfPrevious,
  factsOfVerdict,
  factsOfResult,
  factsOfTarget,
  type Notation,
} from '../notation.ts'
import type { TrueIndicator, TruePlan, TrueStrategy } from '../true-plan.ts'

/** The head of a goal with its number: 経営課題1：…. */
export function goalHead(word: string, title: string, g: number, { code, colon }: Notation): Part {
  const facts: Fact[] = [
    { field: 'goal', of: title, value: '' },
    { field: 'number', of: title, value: String(g + 1) },
  ]
  return { kind: 'heading', level: 2, text: `${word}${code(g + 1)}${colon}${title}`, facts }
}

/** The head of a strategy with its number: 戦略1-2 …. */
function strategyHead(
  word: string,
  title: string,
  place: readonly [number, number],
  goal: string,
  { code }: Notation,
): Part {
  const [g, s] = place
  const facts: Fact[] = [
    { field: 'strategy', of: title, value: goal },
    { field: 'number', of: title, value: `${g + 1}-${s + 1}` },
  ]
  return { kind: 'heading', level: 3, text: `${word}${code(g + 1, s + 1)}　${title}`, facts }
}

/** The same tree as headings, with what stands under each strategy. */
export function treeOf(
  { goals }: TruePlan,
  words: readonly [string, string],
  notation: Notation,
  under: (strategy: TrueStrategy, place: readonly [number, number]) => readonly Part[],
): Part[] {
  return goals.flatMap((goal, g) => [
    goalHead(words[0], goal.title, g, notation),
    ...goal.strategies.flatMap((strategy, s) => [
      strategyHead(words[1], strategy.title, [g, s], goal.title, notation),
      ...under(strategy, [g, s]),
    ]),
  ])
}

/** What a row with a promise, its results and its verdict says of it. */
export const factsOfRow = (indicator: TrueIndicator, owner: string, mark: string, isOnly: boolean): Fact[] => [
  factOfIndicator(indicator, owner),
  ...factsOfTarget(indicator),
  ...factsOfResult(indicator),
  ...factsOfVerdict(indicator, mark, isOnly ? owner : undefined),
  factOfPrevious(indicator),
]

export const emptyRow = (cells: readonly string[]): Row => ({ cells, facts: [] })
