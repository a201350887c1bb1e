import type { Part, Row, TrueDocument } from '../document.ts'
import type { Notation } from '../notation.ts'
import type { TrueIndicator, TruePlan } from '../true-plan.ts'
import { factsOfRow, goalHead } from './tree.ts'

const head = ['施策', '指標名', '単位', '前年度実績', '目標値', '実績値', '達成状況', '担当課']

type Owner = { readonly title: string; readonly name: string; readonly section: string }

/** Figures without their unit, which has a column of its own. */
function rowOf(indicator: TrueIndicator, { title, name, section }: Owner, notation: Notation, isFirst: boolean): Row {
  const { unit, target, comparator, isBare, result, previous, verdict } = indicator
  const { figure, dash, marks } = notation
  const promise = `${figure(target, '')}${isBare ? '' : comparator === 'atLeast' ? '以上' : '以下'}`
  const said = result === undefined ? dash : figure(result, '')
  return {
    cells: [isFirst ? name : '', indicator.name, unit, figure(previous, ''), promise, said, marks[verdict], section],
    facts: factsOfRow(indicator, title, marks[verdict], false),
  }
}

/** A comprehensive plan's list of indicators: under each basic goal a table with a row for every indicator of a policy. */
export function indicatorList(plan: TruePlan, notation: Notation): TrueDocument {
  const parts = plan.goals.flatMap((goal, g): Part[] => {
    const rows = goal.strategies.flatMap(({ title, initiatives }, s) => {
      const name = `${notation.code(g + 1, s + 1)} ${title}`
      const own = initiatives.flatMap(({ indicators, section }) =>
        indicators.map((indicator) => ({ indicator, section })),
      )
      return own.map(({ indicator, section }, index): Row => {
        const row = rowOf(indicator, { title, name, section }, notation, index === 0)
        if (index > 0) return row
        const named = [
          { field: 'strategy', of: title, value: goal.title },
          { field: 'number', of: title, value: `${g + 1}-${s + 1}` },
        ] as const
        return { ...row, facts: [...named, ...row.facts] }
      })
    })
    return [goalHead('基本目標', goal.title, g, notation), { kind: 'table', head, rows }]
  })
  return {
    parts: [{ kind: 'heading', level: 1, text: `${plan.ward}総合計画 指標一覧（${notation.year}実績）` }, ...parts],
  }
}
