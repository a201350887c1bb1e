import type { Initiative } from '../../../core/plan/plan.ts'
import type { Column } from '../blocks/columns.ts'
import type { Row } from '../blocks/cell.ts'
import { linesOfCell } from '../text/lines.ts'
import { addActivities } from './activities.ts'
import { countermeasureOf } from './countermeasure.ts'
import { textOf, type Draft } from './draft.ts'
import { setMoney } from './money.ts'
import { cellsBy } from './standing.ts'

const words = ['section', 'content', 'situation', 'problem', 'nextPolicy'] as const
const nothing = /^[-―—–－ー]$/

/** What the columns of a row say about an initiative: its section, content, situation, what was done, what follows. */
export function fillInitiative(draft: Draft, initiative: Initiative, columns: readonly Column[], row: Row): void {
  for (const field of words)
    for (const cell of cellsBy(row, columns, field)) if (!nothing.test(cell.text)) initiative[field] = textOf(cell)
  const [midYear, ...more] = cellsBy(row, columns, 'midYear').filter(({ text }) => !nothing.test(text))
  if (midYear !== undefined && initiative.review?.midYear === undefined) {
    const text = [midYear, ...more].map((cell) => cell.text).join('\n') // 上半期の実績 and 中間評価 side by side
    initiative.review = { ...initiative.review, midYear: textOf({ ...midYear, text }) }
  }
  columns.forEach(({ role, ...label }, index) => {
    const cell = row.cells[index]
    if ((role === 'budget' || role === 'settlement') && cell !== undefined && cell.text !== '')
      setMoney(draft, role, initiative, cell, label)
  })
  for (const cell of cellsBy(row, columns, 'activities')) {
    if (!nothing.test(cell.text))
      addActivities(
        draft,
        initiative,
        linesOfCell(cell).map((line) => ({ line, gapAfter: 0 })),
      )
  }
  for (const cell of cellsBy(row, columns, 'countermeasure')) {
    const countermeasure = countermeasureOf(draft, initiative.id, cell)
    if (countermeasure !== undefined) initiative.countermeasure = countermeasure
  }
}
