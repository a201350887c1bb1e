import type { Role } from '../../../core/form/form.ts'
import { fold } from '../../../core/fold.ts'
import type { StatedCounts } from '../../../core/plan/plan.ts'
import type { Column } from '../blocks/columns.ts'
import { goalOf, placeOf, type Draft } from './draft.ts'
import { readHeading } from '../blocks/heading.ts'
import { bareLabel } from '../blocks/labels.ts'
import type { Cell, Row } from '../blocks/table.ts'

const totals = new Set(['計', '合計', '総計', '全体', '総数', '合計(全体)', '全体計'])
const countRoles = ['met', 'unmet', 'notJudged', 'notApplicable', 'total'] as const satisfies readonly Role[]

function countOf(cell: Cell | undefined): number | undefined {
  const match = cell && /^(\d{1,6})(?: ?(?:件|項目|目標|つ))?$/.exec(fold(cell.text).replaceAll(',', ''))
  return match ? parseInt(match[1] ?? '', 10) : undefined
}

function countsOf(columns: readonly Column[], row: Row): StatedCounts | undefined {
  const at = (role: Role) => row.cells[columns.findIndex((column) => column.role === role)]
  const counts = Object.fromEntries(countRoles.map((role) => [role, countOf(at(role))]))
  const { met, unmet } = counts
  if (met === undefined || unmet === undefined) return undefined
  const more = Object.fromEntries(
    Object.entries(counts).filter(([role, count]) => count !== undefined && role !== 'met' && role !== 'unmet'),
  )
  const first = row.cells.find(({ text }) => text !== '')
  return { met, unmet, ...more, ...(first === undefined ? {} : { at: placeOf(first) }) }
}

/** One row of the counts that a document prints: of a goal (経営課題 1 | title | 6 | 3), or of all of them (計). */
export function readTallyRow(draft: Draft, columns: readonly Column[], row: Row): void {
  const counts = countsOf(columns, row)
  const names = row.cells.filter(
    ({ text }, index) =>
      text !== '' &&
      !(countRoles as readonly (Role | undefined)[]).includes(columns[index]?.role) &&
      columns[index]?.role !== 'rate',
  )
  const [first, ...others] = names
  if (counts === undefined || first === undefined) return
  if (totals.has(bareLabel(first.text))) {
    draft.plan.stated = counts
    draft.account.use(row.lines, 'record', 'plan')
    return
  }
  const heading = readHeading({ text: first.text, heading: 1 }, draft.labels, false)
  const number =
    heading?.level === 'goal'
      ? heading.number
      : /^\d{1,2}$/.test(fold(first.text))
        ? String(parseInt(fold(first.text), 10))
        : ''
  const own = heading?.level === 'goal' ? heading.title : number === '' ? first.text : ''
  const title = own === '' ? (others[0]?.text ?? '') : own
  const goal = goalOf(draft, number, { ...(own === '' ? (others[0] ?? first) : first), text: title })
  goal.stated = counts
  draft.account.use(row.lines, 'record', goal.id)
}
