import type { BookletBlock } from '../../report/document/booklet.ts'
import type { CountsTable, TableCell } from '../../report/document/table.ts'
import type { Prose, Records } from '../../report/document/text.ts'
import type { Language } from '../../report/sentences/language.ts'
import { bars } from './draw-bars.ts'
import { board } from './draw-board.ts'
import { measures } from './draw-measure.ts'
import { signsInRow, verdictWord } from './draw-sign.ts'
import { table } from './draw-table.ts'
import { Code, joined, listed, typst } from './typst.ts'
import { spans, words } from './words.ts'

function cell({ text, state, quiet }: TableCell, language: Language): Code {
  if (state !== undefined) return verdictWord(state, text, language)
  const said = words(text, language)
  return quiet === true ? typst`text(fill: quiet, ${said})` : said
}

/** Columns share the width by what stands in them: names and sentences have more than figures. */
function widthsOf({ columns, rows }: CountsTable): number[] {
  return columns.map(({ heading }, index) => {
    const longest = Math.max(heading.length, ...rows.map(({ cells }) => Math.min(40, cells[index]?.text.length ?? 0)))
    return Math.min(32, Math.max(6, longest))
  })
}

/** Signs of the board on a page upright. */
export const bookletSigns = { size: 9.5, inRow: signsInRow(223, 9.5) } as const

/** A table of so few rows stays on one page. */
const shortTable = 6

function countsTable(one: CountsTable, language: Language): Code {
  const widths = widthsOf(one)
  return table({
    columns: one.columns.map(({ heading, numeric }, index) => ({
      width: widths[index] ?? 6,
      heading: words(heading, language),
      numeric: numeric === true,
    })),
    rows: one.rows.map(({ cells, heading }) => ({
      cells: cells.map((item) => cell(item, language)),
      total: heading === true,
    })),
  })
}

const lines = (all: readonly string[], language: Language): Code =>
  joined(all.filter((line) => line.trim() !== '').map((line) => typst`par(${words(line, language)})`))

/** Words of the document under their name; what comes next stands apart by a blue line, what is missing by a grey one. */
function prose({ label, lines: all, tone }: Prose, language: Language): Code {
  const named =
    label === undefined
      ? []
      : [
          typst`block(sticky: true, below: 0.45em, par(text(size: 0.85em, weight: "bold", fill: ${new Code(tone === 'next' ? 'met' : 'quiet')}, ${words(label, language)})))`,
        ]
  const said = typst`block(above: 0.45em, { set par(spacing: 0.6em); ${lines(all, language)} })`
  const inside = joined([...named, said])
  if (tone === undefined) return inside
  const line = new Code(tone === 'next' ? 'met' : 'quiet')
  return typst`block(width: 100%, fill: faint, stroke: (left: 2.5pt + ${line}), inset: (x: 0.9em, y: 0.7em), ${inside})`
}

/** What was done, one thing a line. */
function records({ title, items }: Records, language: Language): Code {
  const named =
    title === undefined
      ? []
      : [
          typst`block(sticky: true, below: 0.45em, par(text(size: 0.85em, weight: "bold", fill: quiet, ${words(title.text, language)})))`,
        ]
  const said = items.map(({ text }) => spans(text, language))
  return joined([
    ...named,
    typst`list(marker: text(fill: quiet, "・"), indent: 0pt, body-indent: 0.3em, spacing: 0.55em, ${listed(said)})`,
  ])
}

function drawn(one: BookletBlock, language: Language): Code {
  switch (one.kind) {
    case 'board':
      return board(one, language, bookletSigns)
    case 'bars':
      return bars(one, language)
    case 'measures':
      return measures(one, language)
    case 'table':
      return one.rows.length > shortTable
        ? countsTable(one, language)
        : typst`block(width: 100%, breakable: false, ${countsTable(one, language)})`
    case 'prose':
      return prose(one, language)
    case 'records':
      return records(one, language)
    case 'paragraph':
      return typst`text(fill: ${new Code(one.quiet === true ? 'quiet' : 'ink')}, ${words(one.text, language)})`
  }
}

/** A block of a chapter with the room above it. */
export const block = (one: BookletBlock, language: Language): Code =>
  typst`block(width: 100%, above: 1.2em, below: 0pt, ${drawn(one, language)})`
