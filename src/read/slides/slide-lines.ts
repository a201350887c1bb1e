import { onOneLine } from '../list-number/on-one-line.ts'
import { rowLines, type LaidOutLine } from '../laid-out.ts'
import type { Box } from './box.ts'
import { arrange, isUnder, rowsOfTable, type Arrangement } from './reading-order.ts'
import type { SlideShape } from './slide-shapes.ts'

type Part = Arrangement<SlideShape>
type TextShape = SlideShape & { readonly kind: 'text' }

/** A box with more lines is a text, no cell. */
const linesOfCell = 3

const isCell = (part: Part): part is Part & { readonly kind: 'shape'; readonly shape: TextShape } =>
  part.kind === 'shape' && part.shape.kind === 'text' && part.shape.lines.length <= linesOfCell

/** The boxes of a row of cells; undefined for any other part. */
function cellsOf(part: Part): readonly TextShape[] | undefined {
  if (part.kind !== 'columns' || !part.parts.every(isCell)) return undefined
  return part.parts.filter(isCell).map(({ shape }) => shape)
}

/** The rows from the first on that make a table of boxes: as many cells in each, their left edges in line. */
function boxTable(parts: readonly Part[]): (readonly TextShape[])[] {
  const rows: (readonly TextShape[])[] = []
  for (const part of parts) {
    const cells = cellsOf(part)
    if (cells === undefined || !isUnder(rows[0] ?? cells, cells)) break
    rows.push(cells)
  }
  return rows.length >= rowsOfTable ? rows : []
}

const gap: LaidOutLine = { text: '' }

function linesOfShape(shape: SlideShape): LaidOutLine[] {
  if (shape.kind === 'table') return [gap, ...shape.rows.flatMap((row) => tabbed(row)), gap]
  if (shape.kind === 'title') return [gap, { text: `# ${onOneLine(shape.lines.join('\n'))}` }]
  return [...shape.lines.map((text) => ({ text })), gap]
}

/** A row as a spreadsheet copies it, without the empty cells behind its last word. */
function tabbed(row: readonly string[]): LaidOutLine[] {
  const last = row.findLastIndex((cell) => cell.trim() !== '')
  return last < 0 ? [] : rowLines(row.slice(0, last + 1))
}

function linesOf(part: Part): LaidOutLine[] {
  if (part.kind === 'shape') return linesOfShape(part.shape)
  if (part.kind === 'columns') return part.parts.flatMap(linesOf)
  const lines: LaidOutLine[] = []
  for (let at = 0; at < part.parts.length; at += 1) {
    const rows = boxTable(part.parts.slice(at))
    const next = part.parts[at]
    if (rows.length > 0) {
      lines.push(gap, ...rows.flatMap((row) => tabbed(row.map((cell) => cell.lines.join('\n')))), gap)
      at += rows.length - 1
    } else if (next !== undefined) lines.push(...linesOf(next))
  }
  return lines
}

/** What lies wholly beside the slide is a note of its maker, and not shown. */
const isShown = ({ box }: SlideShape, sheet: Pick<Box, 'width' | 'height'>) =>
  box.x < sheet.width && box.y < sheet.height && box.x + box.width >= 0 && box.y + box.height >= 0

/** The shapes of a slide as lines: its title first, the others from above and from the left; boxes in rows and columns are a table. */
export function slideLines(
  shapes: readonly SlideShape[],
  sheet: Pick<Box, 'width' | 'height'>,
  slide: number,
): LaidOutLine[] {
  const shown = shapes.filter((shape) => isShown(shape, sheet))
  const titles = shown.filter(({ kind }) => kind === 'title')
  const others = shown.filter(({ kind }) => kind !== 'title')
  const lines = [...titles.flatMap(linesOfShape), ...(others.length === 0 ? [] : linesOf(arrange(others)))]
  return [...lines.map(({ text }) => ({ text, origin: { kind: 'slide' as const, slide } })), gap]
}
