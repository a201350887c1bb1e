import { swallowed, type Part, type TrueDocument } from './document.ts'

/** Letters of Japanese take two places. */
const widthOf = (text: string) =>
  Array.from(text).reduce((width, letter) => width + (/[ᄀ-￦—―]/.test(letter) ? 2 : 1), 0)

type Cells = readonly (readonly string[])[]
type Layout = { readonly rows: (rows: Cells) => string[]; readonly heading: (text: string, level: number) => string }

const marked = (text: string, level: number) => `${'#'.repeat(level)} ${text}`
const bare = (text: string) => text

const cellsOfBars = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
function bars([head = [], ...rest]: Cells): string[] {
  return [cellsOfBars(head), `|${head.map(() => '---|').join('')}`, ...rest.map(cellsOfBars)]
}

function aligned(rows: Cells): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell) + 3))
      .join('')
      .trimEnd(),
  )
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const commas = (rows: Cells) => rows.map((row) => row.map(quoted).join(','))
/** A sheet saved as CSV has as many commas on every line. */
function padded(lines: readonly string[]): string[] {
  const most = Math.max(0, ...lines.map(commasIn))
  return lines.map((line) => line + ','.repeat(most - commasIn(line)))
}
const commasIn = (line: string) => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length - 1
const tabs = (rows: Cells) => rows.map((row) => row.join('\t').trimEnd())
/** Programs that copy a page give one cell a line; nobody leaves a cell of such a table empty. The first cell of a row under another may be merged with it. */
function stacked(rows: Cells): string[] {
  const named = (rows[0] ?? []).map((cell) => cell !== '')
  let name = ''
  return rows.flatMap(([first = '', ...cells]) => {
    name = first === '' ? name : first
    const shown = cells.filter((cell, at) => cell !== swallowed && named[at + 1])
    return [name, ...shown.map((cell) => (cell === '' ? '－' : cell)), '']
  })
}
const withoutSwallowed = (rows: Cells): Cells => rows.map((row) => row.map((cell) => (cell === swallowed ? '' : cell)))

/** How text carries tables and headings. */
export const textLayouts = {
  tabs: { rows: tabs, heading: bare },
  'tabs, # headings': { rows: tabs, heading: marked },
  bars: { rows: bars, heading: marked },
  spaces: { rows: aligned, heading: bare },
  'one cell a line': { rows: stacked, heading: bare },
  commas: { rows: commas, heading: bare },
} satisfies Record<string, Layout>
export type TextLayout = keyof typeof textLayouts

function linesOf(part: Part, { rows: drawn, heading }: Layout): string[] {
  const rows = (cells: Cells) => drawn(drawn === stacked ? cells : withoutSwallowed(cells))
  switch (part.kind) {
    case 'heading':
      return ['', heading(part.text, part.level), '']
    case 'words':
      return [part.text]
    case 'items':
      return [...part.items.map((item) => `・${item}`), '']
    case 'pairs':
      return ['', ...rows(part.pairs.map(({ cells }) => cells)), '']
    case 'table':
      return ['', ...rows([part.head, ...part.rows.map(({ cells }) => cells)]), '']
  }
}

/** A document as lines of text. */
export function textLines({ parts }: TrueDocument, layout: TextLayout): string[] {
  const own = textLayouts[layout]
  if (layout !== 'commas') return parts.flatMap((part) => linesOf(part, own))
  const isTable = ({ kind }: Part) => kind === 'table' || kind === 'pairs'
  return padded(parts.flatMap((part) => (isTable(part) ? linesOf(part, own) : linesOf(part, own).map(quoted))))
}
