import { childOf, chosenForm, isOn, type XmlElement } from '../xml/read-elements.ts'

/** A cell of a row at its column (from 0), without the cells that a merge hides. */
export type WordCell = { readonly column: number; readonly element: XmlElement }
export type WordRow = {
  readonly cells: readonly WordCell[]
  readonly columns: number
  /** It is one cell: nothing stands beside it, not even under a merge. */
  readonly isWhole: boolean
}

/** A table of Word has at most 63 columns. */
const columnsAtMost = 100

const countOf = (element: XmlElement | undefined): number => {
  const count = Number(element?.attributes['val'] ?? 0)
  return Number.isSafeInteger(count) && count > 0 ? Math.min(count, columnsAtMost) : 0
}

/** The elements of one name, also inside content controls and alternatives. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (child.name === name) return [child]
    if (child.name === 'AlternateContent') return chosenForm(child).filter((inner) => inner.name === name)
    return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? unwrapped(child, name) : []
  })
}

/** The lower part of a merged cell, which shows nothing of its own. */
function isCovered(properties: XmlElement | undefined): boolean {
  return ['vMerge', 'hMerge'].some((name) => {
    const merge = childOf(properties, name)
    return merge !== undefined && merge.attributes['val'] !== 'restart'
  })
}

function readRow(row: XmlElement): WordRow {
  const properties = childOf(row, 'trPr')
  let column = countOf(childOf(properties, 'gridBefore'))
  const cells: WordCell[] = []
  const elements = unwrapped(row, 'tc')
  for (const element of elements) {
    const own = childOf(element, 'tcPr')
    if (!isCovered(own)) cells.push({ column, element })
    column += Math.max(1, countOf(childOf(own, 'gridSpan')))
  }
  return { cells, columns: column, isWhole: elements.length === 1 }
}

const isGone = (row: XmlElement) => {
  const properties = childOf(row, 'trPr')
  return childOf(properties, 'del') !== undefined || isOn(childOf(properties, 'hidden'))
}

/** The rows of a table that show: each with its cells at their columns; what was deleted is none of them. */
export const tableRows = (table: XmlElement): WordRow[] =>
  unwrapped(table, 'tr')
    .filter((row) => !isGone(row))
    .map(readRow)
