import type { CellAddress } from '../../core/form/cell-address.ts'
import type { OwnRow, OwnSheet } from '../../core/form/own-workbook.ts'
import { linesOf } from '../../report/deck/text-lines.ts'
import type { CellContent } from '../../report/document/workbook.ts'
import { isWithin } from '../../report/workbook/cell-address.ts'
import { shownText } from '../../report/workbook/figure-cell.ts'
import type { OwnStyles } from './own-styles.ts'

type Written = { readonly at: CellAddress; readonly content: CellContent; readonly style: string | undefined }

/** A letter of full width is nearly two figures of its height wide; columns are measured in figures of 11 points. */
const figuresPerPoint = 1.95 / 11
const usualWidth = 8.43
/** More columns than these do not make a text shorter. */
const columnsAtMost = 200
const usualHeight = 15
/** No program shows a higher row. */
const heightAtMost = 409
const lineHeight = 1.35
const padding = 4

/** How wide a cell is with those that are merged with it, and whether it is merged over several rows. */
function roomOf(sheet: OwnSheet, at: CellAddress): { readonly width: number; readonly isTall: boolean } {
  const { from, to } = sheet.merges.find((merge) => isWithin(at, merge)) ?? { from: at, to: at }
  let width = 0
  for (let column = from.column; column <= Math.min(to.column, from.column + columnsAtMost); column += 1)
    width += sheet.columns.find((one) => column >= one.from && column <= one.to)?.width ?? usualWidth
  return { width, isTall: to.row > from.row }
}

/**
 * How high a row must be for what is written into it, in points; undefined where it is high enough. Programs do not make rows higher by themselves when
 * they open a file. A height that a person set is part of the form and stays.
 */
export function heightFor(
  sheet: OwnSheet,
  row: OwnRow | undefined,
  written: readonly Written[],
  styles: OwnStyles,
): number | undefined {
  if (row?.isFixed === true) return undefined
  const heights = written.map(({ at, content, style }) => {
    const { size, wraps } = styles.letters(style)
    const { width, isTall } = roomOf(sheet, at)
    if (!wraps || isTall) return 0
    return linesOf(shownText(content), width / (size * figuresPerPoint)).length * size * lineHeight + padding
  })
  const needed = Math.min(heightAtMost, Math.ceil(Math.max(0, ...heights)))
  return needed > (row?.height ?? usualHeight) ? needed : undefined
}
