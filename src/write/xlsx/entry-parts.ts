import type { DataValidation, WriteSheet } from 'hucre'
import type { CellEntry, WorkbookRow } from '../../report/document/workbook.ts'
import { columnLetters } from '../../report/workbook/cell-address.ts'
import { keptText } from './cell-xml.ts'

/** What the format takes. Source: ECMA-376 part 1, 18.3.1.32, and the limits of Excel for a list in a cell. */
const atMost = { title: 32, hint: 255, list: 255, cell: 32_000 }

const cut = (text: string, most: number): string => keptText(text).slice(0, most)

/** The choices as the format writes them; none where it cannot (a comma within a word, too long together). */
const listOf = (choices: readonly string[] | undefined): readonly string[] =>
  choices === undefined || choices.some((word) => /[,"]/.test(word)) || choices.join(',').length > atMost.list - 2
    ? []
    : choices

function validation(entry: CellEntry, range: string): DataValidation {
  const values = listOf(entry.choices)
  return {
    range,
    ...(values.length > 0
      ? { type: 'list', values: [...values] }
      : { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(atMost.cell) }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    showInputMessage: true,
    inputTitle: cut(entry.title, atMost.title),
    inputMessage: cut(entry.hint, atMost.hint),
  }
}

/** Cells that take the same, as ranges: those below one another together. */
function rangesOf(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const ranges: { column: number; from: number; to: number }[] = []
  for (const { row, column } of cells) {
    const last = ranges.findLast((range) => range.column === column)
    if (last !== undefined && last.to === row - 1) last.to = row
    else ranges.push({ column, from: row, to: row })
  }
  return ranges
    .map(({ column, from, to }) => {
      const letters = columnLetters(column)
      return from === to ? `${letters}${from + 1}` : `${letters}${from + 1}:${letters}${to + 1}`
    })
    .join(' ')
}

/**
 * What makes a sheet a form: its entries can be filled in, everything else is locked (without a password: it guards against slips, not against
 * people), and every entry says what belongs into it. Columns and rows may be made wider. Nothing for a sheet without entries.
 */
export function entryParts(rows: readonly WorkbookRow[]): Pick<WriteSheet, 'protection' | 'dataValidations'> {
  const byEntry = new Map<string, { entry: CellEntry; cells: { row: number; column: number }[] }>()
  for (const [row, { cells }] of rows.entries())
    for (const { entry, column } of cells) {
      if (entry === undefined) continue
      const key = JSON.stringify(entry)
      const known = byEntry.get(key)
      if (known === undefined) byEntry.set(key, { entry, cells: [{ row, column }] })
      else known.cells.push({ row, column })
    }
  if (byEntry.size === 0) return {}
  return {
    protection: { sheet: true, formatColumns: true, formatRows: true },
    dataValidations: [...byEntry.values()].map(({ entry, cells }) => validation(entry, rangesOf(cells))),
  }
}
