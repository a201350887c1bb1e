import type { OwnSheet } from '../../core/form/own-workbook.ts'
import { cellName } from '../../report/workbook/cell-address.ts'
import { movedFormula, movedRanges, movedRow, type Added } from './moved-rows.ts'

type Moves = ReadonlyMap<string, readonly Added[]>

const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" } as const
const isSign = (text: string): text is keyof typeof signs => text in signs
const plain = (xml: string): string => xml.replace(/&\w+;/g, (sign) => (isSign(sign) ? signs[sign] : sign))
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? letter)

/** A formula of the sheet `own` when rows of any sheet have moved; undefined where nobody can be sure. */
export function formulaAfter(xml: string, own: string | undefined, moves: Moves): string | undefined {
  let formula: string | undefined = plain(xml)
  for (const [sheet, added] of moves)
    if (formula !== undefined) formula = movedFormula(formula, { sheet, added, isWithin: sheet === own })
  return formula
}

const formulas = /(<(?:\w+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<]*)(?=<\/)/g

/** Everything in a part that is a formula, moved. That it can be was looked at before: see `addedRows`. */
export function movedFormulas(xml: string, own: string, moves: Moves): string {
  if (moves.size === 0) return xml
  return xml.replace(formulas, (said, tag: string, formula: string) => {
    const moved = formulaAfter(formula, own, moves)
    return moved === undefined || moved === plain(formula) ? said : tag + escaped(moved)
  })
}

/** Every formula of a part, as it is written. */
export const formulasIn = (xml: string): string[] => [...xml.matchAll(formulas)].map(([, , formula = '']) => formula)

/** The cells that are merged in a row are merged in each row that is added like it. */
function mergedLike(xml: string, { merges, prefix }: OwnSheet, added: readonly Added[]): string {
  const refs = added.flatMap(({ at, count }) =>
    merges
      .filter(({ from, to }) => from.row === at && to.row === at)
      .flatMap(({ from, to }) => {
        const end = movedRow(at, added)
        return Array.from({ length: count }, (_, index) => {
          const row = end - count + index
          return `${cellName({ row, column: from.column })}:${cellName({ row, column: to.column })}`
        })
      }),
  )
  if (refs.length === 0) return xml
  const more = refs.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('')
  return xml.replace(
    /(<(?:\w+:)?mergeCells)(?:\s+count="\d+")?(>[\s\S]*?)(?=<\/(?:\w+:)?mergeCells>)/,
    (_, begin: string, rest: string) => `${begin} count="${merges.length + refs.length}"${rest}${more}`,
  )
}

/** What stands in a sheet before and behind its rows, with every cell and range that it names moved. */
export function movedAround(xml: string, sheet: OwnSheet, added: readonly Added[], moves: Moves): string {
  const followed = movedFormulas(xml, sheet.name, moves)
  if (added.length === 0) return followed
  const moved = followed
    .replace(
      /(\s(?:ref|sqref|activeCell|topLeftCell)=")([^"]*)(?=")/g,
      (_, name: string, ranges: string) => name + movedRanges(ranges, added),
    )
    .replace(/<(\w+:)?rowBreaks[\s\S]*?<\/(?:\w+:)?rowBreaks>/, (breaks) =>
      // A break stands behind the row of this number, from 1.
      breaks.replace(
        /(\sid=")(\d+)(?=")/g,
        (_, name: string, id: string) => name + String(movedRow(parseInt(id, 10) - 1, added) + 1),
      ),
    )
  return mergedLike(moved, sheet, added)
}
