import type { OwnFile, OwnSheet } from '../../core/form/own-workbook.ts'
import type { Places, TablePlace } from '../../core/form/places-in-workbook.ts'
import { formulaAfter, formulasIn } from './moved-sheet.ts'
import type { Added } from './moved-rows.ts'

/** What may stand in a sheet whose rows move: everything in it that leads to a cell is known. Source: ECMA-376 part 1, 18.3.1.99 (CT_Worksheet). */
const movable: ReadonlySet<string> = new Set([
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'autoFilter', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'ignoredErrors',
]) // prettier-ignore

/** Parts whose cells nobody can follow. */
const unfollowed = /^xl\/(?:charts|chartsheets|pivotTables|pivotCache|tables|revisions)\//

/** The rows that a table lacks come in before its last prepared row: what adds up its rows then adds up these too. */
const lacking = ({ first, prepared }: TablePlace, records: number): Added => ({
  at: first + prepared - 1,
  count: records - prepared,
})

/** Why no rows can be added to a table, in the words of the format; undefined where they can. */
function obstacle(
  { texts, parts, root }: OwnFile,
  { sheet, prepared, step }: TablePlace,
  moves: Added,
): string | undefined {
  if (prepared === 0 || step > 1) return `${step}`
  const foreign = [...sheet.elements].find((element) => !movable.has(element))
  if (foreign !== undefined) return foreign
  const [odd] = /\s(?:r|ref|sqref|activeCell|topLeftCell)='/.exec(sheet.xml) ?? []
  if (odd !== undefined) return odd.trim()
  const part = parts.find(({ name }) => unfollowed.test(name))
  if (part !== undefined) return part.name
  if (sheet.merges.some(({ from, to }) => from.row < moves.at && to.row >= moves.at)) return 'mergeCell'
  const model = sheet.rows.find(({ row }) => row === moves.at)
  if (model?.cells.some(({ hasFormula }) => hasFormula) === true) return 'f'
  const sheets = [...texts].filter(([path]) => path.startsWith('xl/worksheets/') && path.endsWith('.xml'))
  // A range of one row would not grow with the rows that come in above it.
  const formulas = sheets.flatMap(([, xml]) => formulasIn(xml))
  if (prepared === 1 && formulas.length > 0) return formulas[0]
  if (sheets.some(([, xml]) => /<(?:\w+:)?f\s[^>]*\bt="/.test(xml))) return 'f t'
  const all = new Map([[sheet.name, [moves]]])
  const names = [...(texts.get(root) ?? '').matchAll(/<(?:\w+:)?definedName\s[^>]*>([^<]*)</g)].map(
    ([, leads = '']) => leads,
  )
  return [...formulas, ...names].find((formula) => formulaAfter(formula, sheet.name, all) === undefined)
}

/** Where rows are added so that every record has its own, by the tables' numbers; `obstacles`: where they cannot be, and what is in the way. */
export function addedRows(file: OwnFile, { tables }: Places, records: readonly number[]) {
  const added = new Map<OwnSheet, Added[]>()
  const obstacles = new Map<number, string>()
  tables.forEach((table, index) => {
    const count = records[index] ?? 0
    if (count <= table.prepared) return
    const moves = lacking(table, count)
    const inTheWay = obstacle(file, table, moves)
    if (inTheWay === undefined) added.set(table.sheet, [...(added.get(table.sheet) ?? []), moves])
    else obstacles.set(index, inTheWay)
  })
  return { added, obstacles }
}
