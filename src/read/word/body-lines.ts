import { onOneLine } from '../list-number/on-one-line.ts'
import { itemMark } from '../list-number/symbol.ts'
import { rowLines, type LaidOutLine } from '../laid-out.ts'
import { childOf, chosenForm, type XmlElement } from '../xml/read-elements.ts'
import type { ListMark } from './numbering.ts'
import { isContents, type ParagraphText } from './paragraph-text.ts'
import { headingLevel, listPlaceOf, type ListPlace, type ParagraphStyle } from './styles.ts'
import { tableRows, type WordRow } from './table-rows.ts'

/** What the other parts of a document say about its body. Both count on: paragraphs are asked for in their order, each once. */
export type BodyContext = {
  readonly styleOf: (id: string) => ParagraphStyle
  readonly markOf: (place: ListPlace) => ListMark | undefined
  readonly read: (paragraph: XmlElement) => ParagraphText
}

const gap: LaidOutLine = { text: '' }
/** Lines of a table of contents that stands in no frame of its own. */
const contentsName = /^(?:toc|目次)\s*\d$/i

function marked(text: string, mark: ListMark | undefined, level: number): string {
  if (mark === undefined || text === '') return text
  if (mark.kind === 'mark') return `${'  '.repeat(level)}${itemMark(mark.text, mark.font)}${text}`
  const isGlued = mark.behind === '' && /\d$/.test(mark.text) && /^\d/.test(text)
  return `${mark.text.trim()}${isGlued ? ' ' : mark.behind}${text}`
}

type Said = { readonly text: string; readonly heading: number | undefined; readonly boxes: readonly XmlElement[] }

/** A paragraph as it is said: with its number or mark, and its level where it is a heading. */
function sayParagraph(paragraph: XmlElement, { styleOf, markOf, read }: BodyContext): Said {
  const properties = childOf(paragraph, 'pPr')
  const style = styleOf(childOf(properties, 'pStyle')?.attributes['val'] ?? '')
  const place = listPlaceOf(properties, style.list)
  const mark = place && markOf(place)
  const { text, boxes } = read(paragraph)
  if (contentsName.test(style.name)) return { text: '', heading: undefined, boxes }
  const heading = headingLevel(properties, style)
  const own = text.replace(/^\t+|\s+$/g, '')
  if (heading === undefined) return { text: marked(own, mark, place?.level ?? 0), heading, boxes }
  return { text: marked(onOneLine(own), mark?.kind === 'number' ? mark : undefined, 0), heading, boxes }
}

/** The elements of a body, without the frames that programs put around some of them. */
function unwrapped(elements: readonly XmlElement[]): XmlElement[] {
  return elements.flatMap((element) => {
    if (element.name === 'AlternateContent') return unwrapped(chosenForm(element))
    if (element.name === 'sdt') return isContents(element) ? [] : unwrapped(element.children)
    return /^(?:sdtContent|customXml|ins|moveTo|smartTag)$/.test(element.name) ? unwrapped(element.children) : [element]
  })
}

/** The words of a cell; tables and boxes in it come behind its row. */
function cellText(cell: XmlElement, context: BodyContext, behind: XmlElement[]): string {
  const lines: string[] = []
  for (const element of unwrapped(cell.children)) {
    if (element.name === 'tbl') behind.push(element)
    if (element.name !== 'p') continue
    const { text, boxes } = sayParagraph(element, context)
    lines.push(text)
    behind.push(...boxes)
  }
  return lines.join('\n').replace(/^\n+/, '')
}

const within = (element: XmlElement): readonly XmlElement[] =>
  element.name === 'txbxContent' ? element.children : [element]

/** A row that is one cell is a line like any other, or a frame around what stands in it. */
const isFrame = ({ cells, isWhole }: WordRow) => cells.length === 1 && isWhole

type SaidRow = { readonly cells: readonly string[]; readonly behind: readonly LaidOutLine[] }

function sayRow(row: WordRow, columns: number, context: BodyContext): SaidRow {
  const [only] = row.cells
  if (only !== undefined && isFrame(row))
    return { cells: [], behind: trimmed(bodyLines(only.element.children, context)) }
  const behind: XmlElement[] = []
  const cells = Array.from({ length: columns }, () => '')
  for (const { column, element } of row.cells) cells[column] = cellText(element, context, behind)
  return { cells, behind: behind.flatMap((inner) => bodyLines(within(inner), context)) }
}

/** A table as rows of tabs. Its columns are those that say something: what lies under merged cells says nothing. */
function linesOfTable(table: XmlElement, context: BodyContext): LaidOutLine[] {
  const rows = tableRows(table)
  const most = Math.max(0, ...rows.map(({ columns }) => columns))
  const said = rows.map((row) => sayRow(row, most, context))
  const used = Array.from({ length: most }, (_, column) => column).filter((column) =>
    said.some(({ cells }) => (cells[column] ?? '').trim() !== ''),
  )
  return said.flatMap(({ cells, behind }) => {
    const own = used.map((column) => cells[column] ?? '')
    const last = own.findLastIndex((cell) => cell.trim() !== '')
    return [...(last < 0 ? [] : rowLines(own.slice(0, last + 1))), ...behind]
  })
}

/** Lines without the empty ones around them. */
function trimmed(lines: readonly LaidOutLine[]): LaidOutLine[] {
  const first = lines.findIndex(({ text }) => text !== '')
  const last = lines.findLastIndex(({ text }) => text !== '')
  return first < 0 ? [] : lines.slice(first, last + 1)
}

function linesOfParagraph(paragraph: XmlElement, context: BodyContext): LaidOutLine[] {
  const { text, heading, boxes } = sayParagraph(paragraph, context)
  const own =
    heading !== undefined && text !== ''
      ? [gap, { text: `${'#'.repeat(Math.min(heading, 6))} ${text}` }]
      : text.split('\n').map((line) => ({ text: line }))
  return [...own, ...boxes.flatMap((box) => [gap, ...bodyLines(box.children, context), gap])]
}

/** The paragraphs and tables of a body as lines: headings with #, items with ・, numbers as they show, rows of tables by tabs. */
export function bodyLines(elements: readonly XmlElement[], context: BodyContext): LaidOutLine[] {
  return unwrapped(elements).flatMap((element) => {
    if (element.name === 'tbl') return [gap, ...linesOfTable(element, context), gap]
    return element.name === 'p' ? linesOfParagraph(element, context) : []
  })
}
