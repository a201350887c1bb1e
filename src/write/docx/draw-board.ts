import type { Board, BoardRow, Sign } from '../../report/document/board.ts'
import { hex, paler } from '../pptx/theme.ts'
import { inkOf, signLetter } from '../pptx/words.ts'
import { runs, verdictStyle, type Brush } from './brush.ts'
import { drawGrid, type GridCell } from './grid.ts'
import { paragraph, type Drawn } from './paragraphs.ts'

type Look = Pick<Sign, 'state' | 'countOnly'>

/** Signs in one row; those that look alike are one piece. What was published as a count only is paler. */
function signRuns(signs: readonly Look[], { colours }: Brush['theme']) {
  const groups: { look: Look; text: string }[] = []
  for (const look of signs) {
    const last = groups.at(-1)
    if (last?.look.state === look.state && last.look.countOnly === look.countOnly) last.text += signLetter[look.state]
    else groups.push({ look, text: signLetter[look.state] })
  }
  return groups.flatMap(({ look: { state, countOnly }, text }) => {
    const pale = { color: hex(paler(colours[inkOf(state)], colours.ground, 0.45)) }
    return runs(text, { style: verdictStyle[state], ...(countOnly ? pale : {}) })
  })
}

function cellsOf({ number, title, signs, met, of }: BoardRow, brush: Brush): GridCell[] {
  const name = `${number} ${title}`.trim()
  const count = [...runs(met, { style: 'Lead' }), ...(of === '' ? [] : runs(` / ${of}`, { style: 'Quiet' }))]
  return [
    { paragraphs: [runs(name, { style: 'Lead' })], letters: name.length },
    { paragraphs: [signRuns(signs, brush.theme)], letters: signs.length },
    { paragraphs: [count], letters: met.length },
  ]
}

/** The board of promises as a table: goal, one sign for every promise, how many were met. What the signs mean stands above, how they were counted below. */
export function drawBoard({ legend, rows, note }: Board, brush: Brush): Drawn[] {
  if (rows.length === 0) return []
  const meanings = legend.flatMap((look) => [...signRuns([look], brush.theme), ...runs(` ${look.label}\u3000`)])
  const description = rows.map(({ number, title, label }) => `${number} ${title}: ${label}`.trim()).join('; ')
  return [
    paragraph('Caption', meanings),
    drawGrid(
      {
        description,
        widths: [42, 46, 12],
        numeric: [false, false, true],
        rows: rows.map((row) => ({ cells: cellsOf(row, brush) })),
      },
      brush,
    ),
    ...(note === '' ? [paragraph('AfterTable', [])] : [paragraph('QuietText', runs(note))]),
  ]
}
