/** Rows that are added to a sheet before row `at` (from 0). */
export type Added = { readonly at: number; readonly count: number }

/** Where a row of the sheet stands when rows were added. */
export const movedRow = (row: number, added: readonly Added[]): number =>
  row + added.reduce((sum, { at, count }) => sum + (at <= row ? count : 0), 0)

type Where = {
  /** The sheet with the added rows. */
  readonly sheet: string
  readonly added: readonly Added[]
  /** Whether the words stand in that sheet themselves: a cell without the name of a sheet is theirs. */
  readonly isWithin: boolean
}

const movedNumber = (digits: string, added: readonly Added[]): string =>
  String(movedRow(parseInt(digits, 10) - 1, added) + 1)

/** A list of cells and ranges (A1:C2 B4) of the sheet itself. */
export const movedRanges = (ranges: string, added: readonly Added[]): string =>
  ranges.replace(
    /(\$?[A-Z]{1,3}\$?)(\d+)/g,
    (_, letters: string, digits: string) => letters + movedNumber(digits, added),
  )

const text = /"(?:[^"]|"")*"/
const sheetName = /(?:'(?:[^']|'')+'|[^\s'"!(),+\-*/^&=<>;:{}[\]]+)!/
const cells = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(.!])|\$?\d+:\$?\d+(?![\w.])/
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/u
const token = new RegExp(`(${text.source})|(${sheetName.source})?(${cells.source})|(${word.source})`, 'gu')

/** No program takes a longer formula. */
const lettersAtMost = 8192

/** What a formula may lead to cells by, without naming them as cells. */
const unseen = /\[|#REF!|\b(?:INDIRECT|OFFSET|ADDRESS|CELL|FORMULATEXT|ROW|ROWS|INDEX)\s*\(|:\s*'?[^\s!:]+'?!/i

/**
 * A formula whose cells have moved with their rows: SUM(D5:D14) is SUM(D5:D20) when six rows were added before row 14. Undefined where nobody can be
 * sure: other workbooks, tables by their names, several sheets at once, cells that are counted out.
 */
export function movedFormula(formula: string, { sheet, added, isWithin }: Where): string | undefined {
  if (formula.length > lettersAtMost) return undefined
  if (unseen.test(formula.replace(/"(?:[^"]|"")*"/g, ''))) return undefined
  return formula.replace(
    token,
    (said: string, quoted: string | undefined, prefix: string | undefined, range: string | undefined) => {
      if (quoted !== undefined || range === undefined) return said
      const named = prefix?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'")
      const isOurs = named === undefined ? isWithin : named.toLowerCase() === sheet.toLowerCase()
      if (!isOurs) return said
      const moved = range.replace(
        /(\$?[A-Z]{0,3}\$?)(\d+)/g,
        (_, letters: string, digits: string) => letters + movedNumber(digits, added),
      )
      return (prefix ?? '') + moved
    },
  )
}
