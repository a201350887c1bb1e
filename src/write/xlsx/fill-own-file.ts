import type { OwnFile, OwnSheet } from '../../core/form/own-workbook.ts'
import type { Places } from '../../core/form/places-in-workbook.ts'
import type { CellContent } from '../../report/document/workbook.ts'
import { closeOwnFile } from './close-own-file.ts'
import { fillSheet, type Edit } from './fill-sheet.ts'
import { movedRow, type Added } from './moved-rows.ts'
import { countedAnew, movedNames, withoutChain, withoutNames, withoutPath } from './own-workbook-part.ts'
import { OwnStyles } from './own-styles.ts'

type Filling = {
  readonly cells: readonly CellContent[]
  readonly tables: readonly (readonly (readonly CellContent[])[])[]
}
type AddedRows = ReadonlyMap<OwnSheet, readonly Added[]>

/** What is written into each sheet. What a plan does not say is not written, so that the form keeps its room for it. */
function editsOf({ cells, tables }: Places, filling: Filling, added: AddedRows): Map<OwnSheet, Edit[]> {
  const edits = new Map<OwnSheet, Edit[]>()
  const write = (sheet: OwnSheet, edit: Edit) => {
    const own = edits.get(sheet)
    if (own === undefined) edits.set(sheet, [edit])
    else own.push(edit)
  }
  cells.forEach(({ sheet, at }, index) => {
    const content = filling.cells[index]
    const row = movedRow(at.row, added.get(sheet) ?? [])
    if (content !== undefined && content.kind !== 'empty') write(sheet, { at: { ...at, row }, content })
  })
  tables.forEach(({ sheet, columns, first, step }, table) => {
    // Rows that come in within the table itself do not move its first row.
    const above = (added.get(sheet) ?? []).filter(({ at }) => at < first)
    const begin = movedRow(first, above)
    filling.tables[table]?.forEach((contents, index) =>
      contents.forEach((content, number) => {
        const at = { row: begin + index * step, column: columns[number] ?? 0 }
        if (content.kind !== 'empty') write(sheet, { at, content })
      }),
    )
  })
  return edits
}

const calcChain = 'xl/calcChain.xml'

/**
 * A city's own workbook with a plan written into it: the same plan and the same workbook give the same bytes. Parts without a filled cell go in as they
 * are packed.
 */
export function fillOwnFile(file: OwnFile, places: Places, filling: Filling, added: AddedRows): Uint8Array {
  const { texts, parts, root, workbook } = file
  const changed = new Map<string, string>()
  const change = (path: string, text: string) => {
    if (text !== texts.get(path)) changed.set(path, text)
  }
  const styles = new OwnStyles(file.styles === undefined ? undefined : texts.get(file.styles))
  const moves = new Map([...added].map(([{ name }, rows]) => [name, rows] as const))
  const edits = editsOf(places, filling, added)
  for (const sheet of workbook.sheets) {
    const own = { sheet, edits: edits.get(sheet) ?? [], added: added.get(sheet) ?? [], moves, styles }
    change(sheet.path, fillSheet(own))
  }
  if (file.styles !== undefined) change(file.styles, styles.text())
  const hasFormulas = workbook.sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.hasFormula)),
  )
  const named = movedNames(withoutPath(texts.get(root) ?? ''), moves)
  change(root, hasFormulas ? countedAnew(named) : named)
  for (const [path, text] of texts) if (path.startsWith('docProps/')) change(path, withoutNames(text))
  if (moves.size === 0 || !texts.has(calcChain)) return closeOwnFile(parts, changed)
  // The order of counting names cells that have moved; programs make it anew.
  for (const [path, text] of withoutChain(texts, root)) change(path, text)
  return closeOwnFile(
    parts.filter(({ name }) => name !== calcChain),
    changed,
  )
}
