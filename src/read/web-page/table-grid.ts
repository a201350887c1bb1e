import { attributeOf, childrenOf, isElement, type PageElement } from './page-tree.ts'

/** As HTML has it. */
const columnsAtMost = 1000
const rowsAtMost = 65_534
const cellsAtMost = 1_000_000

const spanOf = (cell: PageElement, name: string, most: number): number => {
  const span = parseInt(attributeOf(cell, name) ?? '1', 10)
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, most)
}

const isRow = (node: PageElement) => node.tagName === 'tr'
const elementsIn = (element: PageElement) => childrenOf(element).filter(isElement)

/** The rows of a table as they are shown: the foot is last, wherever it was written. */
export function rowsOf(table: PageElement): PageElement[] {
  const parts = elementsIn(table)
  const rowsIn = (name: string) =>
    parts
      .filter(({ tagName }) => tagName === name)
      .flatMap(elementsIn)
      .filter(isRow)
  const body = parts.flatMap((part) =>
    isRow(part) ? [part] : part.tagName === 'tbody' ? elementsIn(part).filter(isRow) : [],
  )
  return [...rowsIn('thead'), ...body, ...rowsIn('tfoot')]
}

export const cellsOf = (row: PageElement): PageElement[] =>
  elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')

/**
 * The cells of a table in rows and columns, as a spreadsheet has them: what spans several stands at its first place, and the others
 * are ''. A table that claims more cells than any has is given without what its cells span.
 */
export function tableGrid(rows: readonly PageElement[], textOf: (cell: PageElement) => string): string[][] {
  const taken: number[] = [] // by column: how many rows below are covered by a cell of above
  const grid: string[][] = []
  let made = 0
  for (const row of rows) {
    const cells: string[] = []
    let column = 0
    const passCovered = () => {
      for (; (taken[column] ?? 0) > 0; column += 1) {
        taken[column] = (taken[column] ?? 0) - 1
        cells[column] = ''
      }
    }
    for (const cell of cellsOf(row)) {
      passCovered()
      const width = made > cellsAtMost ? 1 : Math.max(1, spanOf(cell, 'colspan', columnsAtMost))
      const height = made > cellsAtMost ? 1 : spanOf(cell, 'rowspan', rowsAtMost) || rowsAtMost
      for (let at = 0; at < width; at += 1) {
        cells[column + at] = at === 0 ? textOf(cell) : ''
        taken[column + at] = height - 1
      }
      column += width
    }
    for (; column < taken.length; column += 1) {
      cells[column] = ''
      taken[column] = Math.max(0, (taken[column] ?? 0) - 1)
    }
    made += cells.length
    if (made > cellsAtMost) taken.length = 0
    grid.push(cells)
  }
  return grid
}
