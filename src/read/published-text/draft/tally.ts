import type { Role } from '../../../core/form/form.ts'
import { fold } from '../../../core/fold.ts'
import type { Goal, StatedCounts, Strategy } from '../../../core/plan/plan.ts'
import type { Column } from '../blocks/columns.ts'
import type { Counts } from '../blocks/counts.ts'
import { goalOf, placeOf, type Draft } from './draft.ts'
import { readNumbered } from '../blocks/heading.ts'
import { bareLabel } from '../blocks/bare-label.ts'
import type { Cell, Row } from '../blocks/cell.ts'

const totals = new Set(['計', '合計', '総計', '全体', '総数', '合計(全体)', '全体計'])
const countRoles = ['met', 'unmet', 'notJudged', 'notApplicable', 'total'] as const satisfies readonly Role[]
const isCount = (column: Column | undefined) =>
  (countRoles as readonly (Role | undefined)[]).includes(column?.role) || column?.role === 'rate'

function countOf({ text }: Cell): number | undefined {
  const match = /^(\d{1,6})(?: ?(?:件|項目|目標|つ))?$/.exec(fold(text).replaceAll(',', ''))
  return match ? parseInt(match[1] ?? '', 10) : undefined
}

/** Whether a row has a number in a column that nobody has named (概ね達成): its total then counts more than we know. */
const countsMore = (columns: readonly Column[], { cells }: Row): boolean =>
  columns.some(
    ({ role }, at) => role === undefined && at > 0 && cells[at] !== undefined && countOf(cells[at]) !== undefined,
  )

/**
 * The counts of a row. Several marks that mean the same (○ and △ for unmet) are counted together; one that is no number spoils the row.
 */
function countsOf(columns: readonly Column[], row: Row): StatedCounts | undefined {
  const counts: Partial<Record<(typeof countRoles)[number], number>> = {}
  for (const [index, { role }] of columns.entries()) {
    const counted = countRoles.find((name) => name === role)
    const cell = row.cells[index]
    if (counted === undefined || cell === undefined || /^[-―—–－ー]?$/.test(cell.text)) continue
    const value = countOf(cell)
    if (value === undefined) return undefined
    counts[counted] = (counts[counted] ?? 0) + value
  }
  if (countsMore(columns, row)) delete counts.total
  const { met, unmet, ...more } = counts
  const first = row.cells.find(({ text }) => text !== '')
  return met === undefined || unmet === undefined || first === undefined
    ? undefined
    : { met, unmet, ...more, at: placeOf(first) }
}

/** A row that only names: the title of the goal whose counts stand in the row above it. */
const onlyNames = (row: Row | undefined) =>
  row !== undefined && row.cells.filter(({ text }) => text !== '').length === 1

/** The counts that a table prints: of a goal (経営課題 1 | title | 6 | 3), or of all of them (計). */
export function readTally(draft: Draft, columns: readonly Column[], rows: readonly Row[]): void {
  rows.forEach((row, index) => {
    const counts = countsOf(columns, row)
    const names = row.cells.filter(
      ({ text }, at) => text !== '' && !isCount(columns[at]) && !/^[\d,]+$/.test(fold(text)),
    )
    const uncounted = row.cells.some(({ text }, at) => !isCount(columns[at]) && /^\d+$/.test(fold(text)))
    const [first, second] = names
    if (counts === undefined || first === undefined) return
    if (uncounted) delete counts.total // some column counts what is neither met nor unmet
    if (totals.has(bareLabel(first.text))) {
      draft.plan.stated = counts
      draft.account.use(row.lines, 'record', 'plan')
      return
    }
    const { number, title } = readNumbered(first.text, draft.labels.levels.goal)
    const below = rows[index + 1]
    const titleBelow =
      title === '' && second === undefined && onlyNames(below)
        ? below?.cells.find(({ text }) => text !== '')
        : undefined
    const named = title === '' ? (second ?? titleBelow) : undefined
    const goal = goalOf(draft, number, { ...(named ?? first), text: named?.text ?? title })
    goal.stated = counts
    draft.account.use([...row.lines, ...(titleBelow === undefined ? [] : (below?.lines ?? []))], 'record', goal.id)
  })
}

/** Counts in a sentence or in lines of their own: the goal's, when they stand right under it and do not say that they are everybody's; else the plan's. */
export function takeCounts(
  draft: Draft,
  { goal, strategy }: { readonly goal?: Goal | undefined; readonly strategy?: Strategy | undefined },
  { counts, lines, ofAll }: Counts,
): void {
  const own = goal !== undefined && strategy === undefined && !ofAll ? goal : undefined
  const record = own ?? draft.plan
  record.stated ??= counts
  draft.account.use(
    lines.flatMap(({ numbers }) => numbers),
    'record',
    own?.id ?? 'plan',
  )
}
