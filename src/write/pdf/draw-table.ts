import { Code, listed, typst } from './typst.ts'

/** A table to be drawn: shares of its width, what stands in its head and in its rows. */
export type Grid = {
  readonly columns: readonly { readonly width: number; readonly heading: Code; readonly numeric?: boolean }[]
  readonly rows: readonly { readonly cells: readonly Code[]; readonly total?: boolean }[]
}

/**
 * A table with one strong rule under its head and hairlines between its rows. The head is said again on every page, and says that it is
 * a head; figures stand at the right.
 */
export function table({ columns, rows }: Grid): Code {
  const sides = columns.map(({ numeric }) => new Code(numeric === true ? 'end' : 'start'))
  const widths = columns.map(({ width }) => new Code(`${width}fr`))
  const head = columns.map(({ heading }) => typst`text(size: 0.85em, fill: quiet, weight: "bold", ${heading})`)
  const cells = rows.flatMap(({ cells: own, total }) =>
    columns.map((_, index) => {
      const cell = own[index] ?? new Code('[]')
      return total === true ? typst`table.cell(fill: faint, strong(${cell}))` : cell
    }),
  )
  return typst`{ set par(leading: 0.52em); table(columns: (${listed(widths)}), align: (${listed(sides)}), inset: (x: 0.5em, y: 0.55em), stroke: (x, y) => (bottom: if y == 0 { 1.2pt + ink } else { 0.5pt + hairline }), table.header(${listed(head)}), ${listed(cells)}) }`
}
