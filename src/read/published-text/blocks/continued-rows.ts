import { kindOf } from './cell-kind.ts'
import { joinCells, type Cell, type Row } from './cell.ts'
import type { Column } from './columns.ts'

const leadsOn = /[のとやに・、,（(「『／/]$/
const follows = /^[のとやをにがは・、,）)」』等]/
const officeEnd = /(?:課|室|係|部|局|所|館|署|会|校|園|センター|グループ|担当)(?:等|ほか|、.*)?$/

/** Whether the words of a cell plainly go on in the cell below: an open bracket, a particle, half the name of an office. */
function goesOn(column: Column | undefined, above: string, below: string): boolean {
  if (leadsOn.test(above) || follows.test(below)) return true
  if (/[（(「『【][^）)」』】]*$/.test(above) && /^[^（(「『【]*[）)」』】]/.test(below)) return true
  return column?.role === 'section' && !officeEnd.test(above) && officeEnd.test(below)
}

/** A row that only carries on the words above it: nothing in the columns of figures, and some cell that plainly goes on. */
function continues(columns: readonly Column[], above: Row, row: Row): boolean {
  const filled = row.cells.flatMap(({ text }, index) => (text === '' ? [] : [index]))
  const inWords = filled.every((index) => kindOf(columns[index]?.role) === 'words' && above.cells[index]?.text)
  return (
    inWords &&
    filled.length > 0 &&
    filled.length < columns.length &&
    filled.some((index) => goesOn(columns[index], above.cells[index]?.text ?? '', row.cells[index]?.text ?? ''))
  )
}

function joined(above: Row, row: Row): Row {
  const cells = above.cells.map((cell, index): Cell => {
    const more = row.cells[index]
    return more === undefined || more.text === '' ? cell : joinCells(cell, more)
  })
  return { cells, lines: [...above.lines, ...row.lines] }
}

/**
 * Puts rows together that wrapped inside their cells (介護予防教室の | … | 高齢 / 参加者数 | … | 福祉課). Only what plainly goes on is joined;
 * any other row of words without figures stays as it is.
 */
export function joinContinuedRows(columns: readonly Column[], rows: readonly Row[]): Row[] {
  if (columns.every(({ role }) => kindOf(role) === 'words')) return [...rows]
  const whole: Row[] = []
  for (const row of rows) {
    const above = whole.at(-1)
    if (above !== undefined && continues(columns, above, row)) whole[whole.length - 1] = joined(above, row)
    else whole.push(row)
  }
  return whole
}
