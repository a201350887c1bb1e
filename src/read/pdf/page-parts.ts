import { openTables } from './open-table.ts'
import type { PageMarks } from './page-marks.ts'
import { ruledTables } from './ruled-table.ts'
import { cellRows, isWithin } from './table-cells.ts'
import { laidAcross, textLines, usualSize, withoutReadings, type TextLine } from './text-line.ts'

/** A ruled table with its rows, and where it stands. */
export type PageTable = {
  readonly rows: readonly (readonly string[])[]
  readonly top: number
  readonly bottom: number
  readonly xs: readonly number[]
}

/** What a page has: tables, lines between them, and lines of vertical writing as if they ran across. */
export type PageParts = {
  readonly page: number
  readonly height: number
  readonly tables: readonly PageTable[]
  readonly lines: readonly TextLine[]
  readonly upright: readonly TextLine[]
  readonly hasPicture: boolean
  /** The size of most of its letters, and how many there are. */
  readonly usual: { readonly size: number; readonly letters: number }
}

/** Takes a page apart into ruled tables and the lines that stand outside of them. */
export function pageParts({ page, width, height, glyphs, rulings, hasPicture }: PageMarks): PageParts {
  const tables: PageTable[] = []
  let rest = glyphs
  const { tables: closed, alone } = ruledTables(rulings)
  const open = openTables(alone, glyphs.filter((glyph) => !closed.some((ruled) => isWithin(ruled, glyph)))) // prettier-ignore
  for (const ruled of [...closed, ...open]) {
    const own = rest.filter((glyph) => isWithin(ruled, glyph))
    if (own.length === 0) continue
    const rows = cellRows(ruled, own)
    if (rows.flat().filter((cell) => cell !== '').length < 2) continue // a frame around a text
    tables.push({ rows, top: ruled.ys[0] ?? 0, bottom: ruled.ys.at(-1) ?? 0, xs: ruled.xs })
    rest = rest.filter((glyph) => !isWithin(ruled, glyph))
  }
  const across = rest.filter(({ way }) => way === 'across')
  const ways = (['down', 'up'] as const).map((way) => laidAcross(rest.filter((glyph) => glyph.way === way), width, height)) // prettier-ignore
  return {
    page,
    height,
    hasPicture,
    tables,
    lines: textLines(withoutReadings(across)),
    usual: { size: usualSize(glyphs), letters: glyphs.length },
    upright: ways.flatMap((each) => textLines(withoutReadings(each))),
  }
}
