import type { Part, TrueDocument } from '../document.ts'
import { sayResult, sayTarget, type Notation } from '../notation.ts'
import type { TrueGoal, TrueIndicator, TruePlan } from '../true-plan.ts'
import { factsOfRow, goalHead } from './tree.ts'

const head = ['指標', '目標', '当年度実績', '達成状況', '前年度実績']
const marks = { met: 'A', unmet: 'B', 'not-judged': '－' } as const

function table({ title, strategies }: TrueGoal, notation: Notation): Part {
  const indicators = strategies.flatMap(({ initiatives }) => initiatives.flatMap((initiative) => initiative.indicators))
  const row = (indicator: TrueIndicator) => ({
    cells: [
      indicator.name,
      sayTarget(indicator, notation),
      sayResult(indicator, notation),
      marks[indicator.verdict],
      notation.figure(indicator.previous, indicator.unit),
    ],
    facts: factsOfRow(indicator, title, marks[indicator.verdict], false),
  })
  return { kind: 'table', head, rows: indicators.map(row) }
}

/** The form of the web pages (since FY2023): everything under the goals. */
export function webForm(plan: TruePlan, notation: Notation): TrueDocument {
  const words = (text: string): Part => ({ kind: 'words', text })
  const parts = plan.goals.flatMap((goal, g): Part[] => [
    goalHead('経営課題', goal.title, g, notation),
    { kind: 'heading', level: 3, text: '課題認識' },
    words('若い世帯と高齢の世帯がともに増え、支え合う仕組みを要する。'),
    { kind: 'heading', level: 3, text: '主な戦略' },
    { kind: 'items', items: goal.strategies.map(({ title }) => title) },
    { kind: 'heading', level: 3, text: 'アウトカム指標' },
    table(goal, notation),
    { kind: 'heading', level: 3, text: '自己評価' },
    words('届いた指標と届かなかった指標がある。'),
    { kind: 'heading', level: 3, text: '今後の方針' },
    words('回を増やし、身近な場所で続ける。'),
  ])
  return {
    parts: [
      { kind: 'heading', level: 1, text: `${notation.year} ${plan.ward}運営方針` },
      { kind: 'heading', level: 2, text: '使命' },
      words('声を聴き、身近な暮らしを支える。'),
      ...parts,
    ],
  }
}
