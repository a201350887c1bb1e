import type { Board, BoardRow } from '../../report/document/board.ts'
import type { Language } from '../../report/sentences/language.ts'
import { legend, signFlow } from './draw-sign.ts'
import { joined, listed, typst, type Code } from './typst.ts'
import { title, words } from './words.ts'

type SignRow = { readonly size: number; readonly inRow: number }

function cellsOf(row: BoardRow, signRow: SignRow, language: Language): Code[] {
  const counts =
    row.of === ''
      ? typst`[]`
      : typst`{ text(size: 1.3em, weight: "bold", ${row.met}); text(size: 0.9em, fill: quiet, ${` / ${row.of}`}) }`
  return [
    typst`text(weight: "bold", fill: met, ${row.number})`,
    typst`text(weight: "bold", ${title([{ text: row.title }], language)})`,
    row.signs.length === 0 ? typst`[]` : signFlow(row.signs, signRow, row.label),
    typst`align(end, box(${counts}))`,
  ]
}

/** The board of promises: goal by goal its signs, and how many of how many were met. Every row of signs says its count in words. */
export function board({ rows, legend: meaning, note }: Board, language: Language, signRow: SignRow): Code {
  const cells = rows.flatMap((row) => cellsOf(row, signRow, language))
  const grid = typst`block(width: 100%, stroke: (top: 1.2pt + ink), grid(columns: (2em, 4fr, 5fr, 5em), align: horizon + start, inset: (x: 0.3em, y: 0.62em), stroke: (x, y) => (bottom: 0.5pt + hairline), ${listed(cells)}))`
  return joined([
    ...(meaning.length === 0 ? [] : [legend(meaning, language)]),
    grid,
    ...(note === ''
      ? []
      : [typst`block(above: 0.7em, par(text(size: 0.85em, fill: quiet, ${words(note, language)})))`]),
  ])
}
