import type { Fact, Part, Row, TrueDocument } from '../document.ts'
import { sayResult, sayTarget, type Notation } from '../notation.ts'
import type { TrueInitiative, TruePlan, TrueStrategy } from '../true-plan.ts'
import { factsOfRow, treeOf } from './tree.ts'

function pairsOf(initiative: TrueInitiative, strategy: TrueStrategy, notation: Notation): Part {
  const { title, section, countermeasure } = initiative
  const [indicator] = initiative.indicators
  const facts = factsOfRow(indicator, title, notation.marks[indicator.verdict], true)
  const of = (...fields: readonly Fact['field'][]) => facts.filter(({ field }) => fields.includes(field))
  const pair = (label: string, value: string, said: readonly Fact[]): Row => ({ cells: [label, value], facts: said })
  const answer: Row[] =
    countermeasure === undefined
      ? []
      : [pair('改善策', countermeasure, [{ field: 'countermeasure', of: title, value: countermeasure }])]
  return {
    kind: 'pairs',
    pairs: [
      pair('具体的取組', title, [{ field: 'initiative', of: title, value: strategy.title }]),
      pair('担当課', section, [{ field: 'section', of: title, value: section }]),
      pair('指標', indicator.name, of('indicator')),
      pair('目標', sayTarget(indicator, notation), of('target', 'unit', 'comparator')),
      pair('実績', sayResult(indicator, notation), of('result')),
      pair('前年度実績', notation.figure(indicator.previous, indicator.unit), of('previous')),
      pair('達成状況', notation.marks[indicator.verdict], of('verdict')),
      ...answer,
    ],
  }
}

/** A sheet for every initiative: labels with their values beside them. */
export function sheetsOfPairs(plan: TruePlan, notation: Notation): TrueDocument {
  const title = `${notation.year}　${plan.ward}　運営方針　評価シート`
  const tree = treeOf(plan, ['経営課題', '戦略'], notation, (strategy) =>
    strategy.initiatives.map((initiative) => pairsOf(initiative, strategy, notation)),
  )
  return { parts: [{ kind: 'heading', level: 1, text: title }, ...tree] }
}
