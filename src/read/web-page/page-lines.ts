import { rowLines, type LaidOutLine } from '../laid-out.ts'
import { isLeftOut } from './left-out.ts'
import { createLineWriter, type LineWriter } from './line-writer.ts'
import { attributeOf, childrenOf, fewNodesIn, isElement, type PageElement, type PageNode } from './page-tree.ts'
import { cellsOf, rowsOf, tableGrid } from './table-grid.ts'

/** What begins on a line of its own, and ends one. */
const blocks = new Set(
  'address article blockquote body caption center dd details dialog div dt fieldset figcaption figure footer form header hgroup hr html legend li main ol optgroup p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** What stands apart from what is before and behind it. */
const apart = new Set(['p', 'ul', 'ol', 'dl', 'table', 'section', 'article', 'figure', 'blockquote', 'pre', 'hr'])
const parts = new Set(['main', 'article', 'section'])

const heading = /^h([1-6])$/
const isHeading = (node: PageNode) => isElement(node) && heading.test(node.tagName)

const numberOf = (element: PageElement, name: string): number | undefined => {
  const number = parseInt(attributeOf(element, name) ?? '', 10)
  return Number.isSafeInteger(number) ? number : undefined
}

/** The tables of a part that hold other tables, or headings and no heads of columns: they only set things side by side. */
function layoutTables(part: PageElement): ReadonlySet<PageElement> {
  const found = new Set<PageElement>()
  const look = (node: PageNode, table: PageElement | undefined, isHeaded: boolean): void => {
    const inner = isElement(node) && node.tagName === 'table' ? node : table
    if (table !== undefined && inner !== table) found.add(table)
    if (table !== undefined && !isHeaded && isHeading(node)) found.add(table)
    const hasHeads = inner === table ? isHeaded : inner !== undefined && rowsOf(inner).flatMap(cellsOf).some(isHeadCell)
    for (const child of childrenOf(node)) look(child, inner, hasHeads)
  }
  look(part, undefined, false)
  return found
}

const isHeadCell = ({ tagName }: PageElement) => tagName === 'th'

/** A table that only sets things side by side: it says so, has one cell, stands in a cell itself, or holds headings or tables. */
function isLayout(table: PageElement, rows: readonly PageElement[], walk: Walk): boolean {
  const role = attributeOf(table, 'role')?.trim().toLowerCase()
  if (role === 'presentation' || role === 'none') return true
  return walk.inCell || rows.flatMap(cellsOf).length <= 1 || walk.layout.has(table)
}

/** The words for a picture that stands alone in its cell: a mark ◎, a verdict. */
const pictureWords = (cell: PageElement): string =>
  (fewNodesIn(cell) ?? [])
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'img')
    .map((image) => attributeOf(image, 'alt')?.trim() ?? '')
    .join('')

type Walk = {
  readonly writer: LineWriter
  readonly layout: ReadonlySet<PageElement>
  readonly inPart: boolean
  /** In a cell there are no tables: a cell has lines, and no cells. */
  readonly inCell: boolean
  readonly asWritten: boolean
}

const textIn = (element: PageElement, walk: Walk): string => {
  const writer = createLineWriter()
  walkChildren(element, { ...walk, writer, inCell: true })
  writer.endLine()
  return writer.lines
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
}

function trimmedRow(row: readonly string[]): LaidOutLine[] {
  const last = row.findLastIndex((cell) => cell !== '')
  return last < 0 ? [] : rowLines(row.slice(0, last + 1))
}

function walkTable(table: PageElement, walk: Walk): void {
  const rows = rowsOf(table)
  if (isLayout(table, rows, walk)) return walkChildren(table, walk)
  for (const child of childrenOf(table)) if (isElement(child) && child.tagName === 'caption') walkNode(child, walk)
  const shown = (element: PageElement) => !isLeftOut(element, true)
  const grid = tableGrid(rows.filter(shown), (cell) =>
    shown(cell) ? textIn(cell, { ...walk, inPart: true }) || pictureWords(cell) : '',
  )
  walk.writer.add(grid.flatMap(trimmedRow))
}

/** Items with their marks: ・, or the numbers that a browser counts. */
function walkList(list: PageElement, walk: Walk): void {
  const items = childrenOf(list).filter(isElement)
  const isNumbered = list.tagName === 'ol'
  const backwards = attributeOf(list, 'reversed') !== undefined
  let number = numberOf(list, 'start') ?? (backwards ? items.length : 1)
  for (const item of items) {
    if (isLeftOut(item, walk.inPart)) continue
    number = numberOf(item, 'value') ?? number
    walk.writer.mark(isNumbered ? `${number}. ` : '・')
    number += backwards ? -1 : 1
    walkChildren(item, walk)
    walk.writer.mark('')
  }
}

/** Names and what they say, side by side as in a table; a name with several answers has a line for each. */
function walkPairs(list: PageElement, walk: Walk): void {
  const pairs = childrenOf(list)
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'div' ? childrenOf(child).filter(isElement) : [child]))
    .filter((child) => !isLeftOut(child, walk.inPart))
  let label = ''
  const lines: LaidOutLine[] = []
  for (const child of pairs) {
    if (child.tagName === 'dt') {
      if (label !== '') lines.push({ text: label.replaceAll('\n', ' ') })
      label = textIn(child, walk)
    } else {
      const value = textIn(child, walk)
      if (walk.inCell)
        lines.push(...[label, ...value.split('\n')].filter((text) => text !== '').map((text) => ({ text })))
      else lines.push(...trimmedRow([label, value]))
      label = ''
    }
  }
  if (label !== '') lines.push({ text: label.replaceAll('\n', ' ') })
  walk.writer.add(lines)
}

function walkBlock(element: PageElement, walk: Walk): void {
  const { tagName } = element
  const [, level] = heading.exec(tagName) ?? []
  if (level !== undefined) {
    const words = textIn(element, walk).replaceAll('\n', ' ')
    if (words !== '') walk.writer.add([{ text: `${'#'.repeat(parseInt(level, 10))} ${words}` }])
  } else if (tagName === 'table') walkTable(element, walk)
  else if (tagName === 'ul' || tagName === 'ol') walkList(element, walk)
  else if (tagName === 'dl') walkPairs(element, walk)
  else walkChildren(element, { ...walk, inPart: walk.inPart || parts.has(tagName), asWritten: tagName === 'pre' })
}

function walkNode(node: PageNode, walk: Walk): void {
  const { writer } = walk
  if ('value' in node) return walk.asWritten ? writer.sayAsWritten(node.value) : writer.say(node.value)
  if (!isElement(node) || isLeftOut(node, walk.inPart)) return
  const { tagName } = node
  if (tagName === 'br') return writer.endLine()
  const isApart = apart.has(tagName) || heading.test(tagName)
  if (!isApart && !blocks.has(tagName)) return walkChildren(node, walk)
  const leave = isApart ? writer.gap : writer.endLine
  leave()
  walkBlock(node, walk)
  leave()
}

function walkChildren(node: PageNode, walk: Walk): void {
  for (const child of childrenOf(node)) walkNode(child, walk)
}

/** A part of a page as lines, in the layouts that published text has. */
export function pageLines(part: PageElement): readonly LaidOutLine[] {
  const writer = createLineWriter()
  walkNode(part, {
    writer,
    layout: layoutTables(part),
    inPart: parts.has(part.tagName),
    inCell: false,
    asWritten: false,
  })
  writer.endLine()
  return writer.lines
}
