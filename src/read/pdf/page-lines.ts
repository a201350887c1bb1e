import { rowLines, type LaidOutLine } from '../laid-out.ts'
import type { Origin } from '../../core/origin.ts'
import { beginsAnew, joined } from './join-lines.ts'
import type { PageParts, PageTable } from './page-parts.ts'
import { spacedRows, type Block } from './spaced-rows.ts'
import { inOrderOfReading } from './text-columns.ts'
import { leftOf, rightOf, textOf, type TextLine } from './text-line.ts'

type Said = {
  readonly lines: readonly LaidOutLine[]
  readonly top: number
  readonly bottom: number
  readonly size: number
}

function trimmed(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
}

const saysRows = (rows: readonly (readonly string[])[], origin: Origin): LaidOutLine[] =>
  rows.every((row) => row.length <= 1)
    ? rows.flatMap(([cell = '']) => cell.split('\n').map((text) => ({ text, origin })))
    : rows.flatMap((row) => rowLines(trimmed(row), origin))

/** Lines of one text: the same letters, close to each other, from the same place on. */
const isBelow = (above: TextLine, below: TextLine): boolean =>
  below.top >= above.top &&
  below.top - above.bottom < 1.1 * above.size &&
  Math.abs(above.size - below.size) < 0.06 * above.size &&
  Math.abs(leftOf(below) - leftOf(above)) < 2 * above.size

/** How far to the right the lines of each text may reach: as far as several of them do, or all of the page. */
function edgesOf(lines: readonly TextLine[], edgeOfPage: number): ReadonlyMap<TextLine, number> {
  const edges = new Map<TextLine, number>()
  for (let from = 0; from < lines.length;) {
    let end = from + 1
    const next = () => [lines[end - 1], lines[end]] as const
    for (let [above, below] = next(); above && below && isBelow(above, below); [above, below] = next()) end += 1
    const text = lines.slice(from, end)
    const edge = text.reduce((most, line) => Math.max(most, rightOf(line)), 0)
    const full = text.filter((line) => edge - rightOf(line) < 2.2 * line.size).length
    for (const line of text) edges.set(line, full > 1 ? edge : Math.max(edge, edgeOfPage))
    from = end
  }
  return edges
}

/** Whether a line only goes on the one above it, which is long and full, or ends with a comma. */
function goesOn(above: TextLine, below: TextLine, edge: number): boolean {
  const isFull = edge - rightOf(above) < 2.2 * above.size && rightOf(above) - leftOf(above) > 18 * above.size
  const isOpen = isFull ? !/[。．]$/.test(textOf(above)) : textOf(above).endsWith('、')
  const isNextColumn =
    isFull && leftOf(below) > rightOf(above) && below.top < above.top && Math.abs(above.size - below.size) < 0.06 * above.size // prettier-ignore
  return (isBelow(above, below) || isNextColumn) && isOpen && !beginsAnew(textOf(below))
}

type LevelOf = (size: number, text: string) => number

function saidText(blocks: readonly Block[], edgeOfPage: number, levelOf: LevelOf, origin: Origin): Said[] {
  const plain = blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []))
  const edges = edgesOf(plain, edgeOfPage)
  const said: (Said & { last?: TextLine; text?: string })[] = []
  for (const block of blocks) {
    if (block.kind === 'rows') {
      const { rows, top, bottom, size } = block
      said.push({ lines: saysRows(rows, origin), top, bottom, size })
      continue
    }
    const { line } = block
    const before = said.at(-1)
    const isMore = before?.last !== undefined && goesOn(before.last, line, edges.get(before.last) ?? 0)
    const text = isMore ? joined(before.text ?? '', textOf(line)) : textOf(line)
    const level = levelOf(line.size, text)
    const own = {
      lines: [{ text: level > 0 ? `${'#'.repeat(level)} ${text}` : text, origin }],
      top: isMore ? before.top : line.top,
      bottom: line.bottom,
      size: line.size,
      last: line,
      text,
    }
    if (isMore) said[said.length - 1] = own
    else said.push(own)
  }
  return said
}

/** The gap between most lines of a page. */
function usualGap(said: readonly Said[]): number {
  const gaps = said.slice(1).map(({ top }, index) => top - (said[index]?.bottom ?? 0))
  const sorted = gaps.filter((gap) => gap >= 0).toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

const saidTable = ({ rows, top, bottom }: PageTable, origin: Origin): Said => ({
  lines: saysRows(rows, origin),
  top,
  bottom,
  size: 0,
})

/** Texts between tables, each with the table behind it. */
function inOrder(lines: readonly TextLine[], tables: readonly PageTable[]): (readonly TextLine[] | PageTable)[] {
  const order: (readonly TextLine[] | PageTable)[] = []
  let rest = lines
  for (const table of tables.toSorted((a, b) => a.top - b.top)) {
    const above = rest.filter((line) => (line.top + line.bottom) / 2 < table.top)
    rest = rest.filter((line) => !above.includes(line))
    order.push(above, table)
  }
  return [...order, rest]
}

/** A page as lines: headings with marks, tables as rows of tabs, an empty line where the page leaves a gap. */
export function pageLines({ page, tables, lines, upright }: PageParts, levelOf: LevelOf): readonly LaidOutLine[] {
  const origin: Origin = { kind: 'page', page }
  const edge = [...lines.map(rightOf), ...tables.map(({ xs }) => xs.at(-1) ?? 0)].reduce((a, b) => Math.max(a, b), 0)
  const text = (part: readonly TextLine[]) => saidText(spacedRows(inOrderOfReading(part)), edge, levelOf, origin)
  const said = inOrder(lines, tables).flatMap((part) => ('rows' in part ? [saidTable(part, origin)] : text(part)))
  const gap = usualGap(said)
  const down = text(upright).flatMap((each) => each.lines)
  const across = said.flatMap((each, index) => {
    const before = said[index - 1]
    const isApart =
      before !== undefined &&
      (each.size === 0 ||
        before.size === 0 ||
        each.lines.length > 1 ||
        before.lines.length > 1 ||
        each.top - before.bottom > Math.max(0.9 * each.size, 1.4 * gap))
    return isApart ? [{ text: '', origin }, ...each.lines] : each.lines
  })
  return down.length === 0 ? across : [...across, { text: '', origin }, ...down]
}
