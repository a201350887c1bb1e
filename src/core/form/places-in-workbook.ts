import { fold } from '../fold.ts'
import { cellName, columnsAtMost, isWithin, type CellAddress, type CellRange } from './cell-address.ts'
import type { OwnCell, OwnSheet, OwnWorkbook } from './own-workbook.ts'
import type { MappedCell, MappedTable, WorkbookMapping } from './workbook-mapping.ts'

/** Why something has no place in a workbook: `words` are the ones that were looked for, `at` the cells in question. */
export type PlaceProblem = {
  readonly problem:
    | 'sheet-missing'
    | 'label-missing'
    | 'label-twice'
    | 'name-missing'
    | 'heads-missing'
    | 'heads-twice'
    | 'cell-taken'
    | 'cell-formula'
    | 'cell-twice'
  readonly words: string
  readonly at: readonly string[]
}

/** What does not go into a workbook: a table has more records than rows, or a text more letters than a cell can hold. */
export type WorkbookOverfull =
  | {
      readonly problem: 'rows-short'
      readonly words: string
      readonly at: readonly string[]
      readonly rows: number
      readonly records: number
      /** What rows cannot be added for, in the words of the format. */
      readonly because: string
    }
  | { readonly problem: 'text-too-long'; readonly words: string; readonly at: readonly string[] }

/** A cell of a sheet. */
export type Place = { readonly sheet: OwnSheet; readonly at: CellAddress }
/** The rows below a head: `first` is the first, `prepared` how many are there and empty, `step` how many rows of the sheet each of them takes. */
export type TablePlace = {
  readonly sheet: OwnSheet
  readonly columns: readonly number[]
  readonly first: number
  readonly prepared: number
  readonly step: number
}
export type Places = { readonly cells: readonly Place[]; readonly tables: readonly TablePlace[] }

type Found<Value> = { readonly found: Value } | PlaceProblem

/** Words as they are compared: of any width, with any blanks. */
const keyOf = (text: string): string => fold(text).replaceAll(' ', '')

/** A sheet where cells are found by their words and by their place. */
class Searched {
  readonly sheet: OwnSheet
  readonly #byWords = new Map<string, OwnCell[]>()
  readonly #byPlace = new Map<number, OwnCell>()

  constructor(sheet: OwnSheet) {
    this.sheet = sheet
    for (const { cells } of sheet.rows)
      for (const cell of cells) {
        this.#byPlace.set(cell.row * columnsAtMost + cell.column, cell)
        const key = keyOf(cell.text)
        if (key === '') continue
        const same = this.#byWords.get(key)
        if (same === undefined) this.#byWords.set(key, [cell])
        else same.push(cell)
      }
  }

  at({ row, column }: CellAddress): OwnCell | undefined {
    return this.#byPlace.get(row * columnsAtMost + column)
  }
  saying(words: string): readonly OwnCell[] {
    return this.#byWords.get(keyOf(words)) ?? []
  }
  /** The merged cells around a cell, or the cell alone. */
  area(at: CellAddress): CellRange {
    return this.sheet.merges.find((merge) => isWithin(at, merge)) ?? { from: at, to: at }
  }
}

/** A cell with the name of its sheet: 様式1!B3. */
const placeName = ({ sheet, at }: Place): string => `${sheet.name}!${cellName(at)}`

/** A place that can be written to: nothing stands there, or it may be written over; a formula never is. */
function free(searched: Searched, at: CellAddress, words: string, replace: true | undefined): Found<Place> {
  const place = { sheet: searched.sheet, at: searched.area(at).from }
  const cell = searched.at(place.at)
  if (cell?.hasFormula === true) return { problem: 'cell-formula', words, at: [placeName(place)] }
  return cell === undefined || cell.text === '' || replace === true
    ? { found: place }
    : { problem: 'cell-taken', words, at: [placeName(place)] }
}

function besideLabel(all: readonly Searched[], mapped: Extract<MappedCell, { label: string }>): Found<Place> {
  const { label: words, beside, replace } = mapped
  const labels = all.flatMap((searched) => searched.saying(words).map((cell) => ({ searched, cell })))
  const [first, ...others] = labels
  if (first === undefined) return { problem: 'label-missing', words, at: [] }
  if (others.length > 0)
    return {
      problem: 'label-twice',
      words,
      at: labels.map(({ searched, cell }) => placeName({ sheet: searched.sheet, at: cell })),
    }
  const { from, to } = first.searched.area(first.cell)
  const at = beside === 'right' ? { row: from.row, column: to.column + 1 } : { row: to.row + 1, column: from.column }
  return free(first.searched, at, words, replace)
}

/** Heads that end in one row, each once: where the rows of the table begin, and in which columns. */
function headsIn(searched: Searched, { columns }: MappedTable): { readonly row: number; readonly columns: number[] }[] {
  const ends = columns.map(({ heading }) =>
    searched.saying(heading).map((cell) => ({ row: searched.area(cell).to.row, column: cell.column })),
  )
  const rows = new Set((ends[0] ?? []).map(({ row }) => row))
  return [...rows].flatMap((row) => {
    const own = ends.map((cells) => cells.filter((cell) => cell.row === row).map(({ column }) => column))
    if (own.some((columnsOf) => columnsOf.length === 0)) return []
    // The same words twice in one row: each is a place of its own, and nobody can say which is meant.
    const times = Math.max(...own.map((columnsOf) => columnsOf.length))
    return Array.from({ length: times }, () => ({ row, columns: own.map(([column = 0]) => column) }))
  })
}

/** How many rows below a head are prepared: empty in every column of the table, and there (but for the first, which may be bare). */
function preparedRows(searched: Searched, first: number, columns: readonly number[], step: number): number {
  for (let count = 0; ; count += 1) {
    const row = first + count * step
    const cells = columns.map((column) => searched.at({ row, column }))
    const isFree = columns.every((column, index) => {
      const cell = cells[index]
      const { from } = searched.area({ row, column })
      const isAnchor = from.row === row && from.column === column
      return isAnchor && (cell === undefined || (cell.text === '' && !cell.hasFormula))
    })
    if (!isFree || (count > 0 && cells.every((cell) => cell === undefined))) return count
  }
}

function belowHeads(all: readonly Searched[], mapped: MappedTable): Found<TablePlace> {
  const words = mapped.columns.map(({ heading }) => heading).join('・')
  const heads = all.flatMap((searched) => headsIn(searched, mapped).map((head) => ({ searched, ...head })))
  const [head, ...others] = heads
  if (head === undefined) {
    const nowhere = mapped.columns.filter(({ heading }) => all.every((one) => one.saying(heading).length === 0))
    const missing = nowhere.map(({ heading }) => heading).join('・')
    return { problem: 'heads-missing', words: missing === '' ? words : missing, at: [] }
  }
  const { searched, columns } = head
  if (others.length > 0) {
    const at = heads.map((one) =>
      placeName({ sheet: one.searched.sheet, at: { row: one.row, column: one.columns[0] ?? 0 } }),
    )
    return { problem: 'heads-twice', words, at }
  }
  const first = head.row + 1
  const step = Math.max(
    ...columns.map((column) => {
      const { from, to } = searched.area({ row: first, column })
      return to.row - from.row + 1
    }),
  )
  return {
    found: { sheet: searched.sheet, columns, first, step, prepared: preparedRows(searched, first, columns, step) },
  }
}

/** Where everything that a mapping names stands in a workbook, or everything that has no place or more than one. */
export function placesIn(workbook: OwnWorkbook, mapping: WorkbookMapping): Places | readonly PlaceProblem[] {
  const all = workbook.sheets.map((sheet) => new Searched(sheet))
  const among = (name: string | undefined): readonly Searched[] =>
    name === undefined ? all : all.filter(({ sheet }) => keyOf(sheet.name) === keyOf(name))
  const named = (mapped: Extract<MappedCell, { name: string }>): Found<Place> => {
    const { name: words, replace } = mapped
    const own = workbook.names.find(({ name }) => keyOf(name).toLowerCase() === keyOf(words).toLowerCase())
    const searched = all.find(({ sheet }) => sheet.name === own?.sheet)
    return own === undefined || searched === undefined
      ? { problem: 'name-missing', words, at: [] }
      : free(searched, own.at, words, replace)
  }
  const within = <Value>(sheet: string | undefined, find: (some: readonly Searched[]) => Found<Value>): Found<Value> =>
    among(sheet).length === 0 ? { problem: 'sheet-missing', words: sheet ?? '', at: [] } : find(among(sheet))
  const cells = mapping.cells.map((mapped) =>
    'name' in mapped ? named(mapped) : within(mapped.sheet, (some) => besideLabel(some, mapped)),
  )
  const tables = mapping.tables.map((mapped) => within(mapped.sheet, (some) => belowHeads(some, mapped)))
  const problems = [...cells, ...tables].flatMap((found) => ('problem' in found ? [found] : []))
  const places = {
    cells: cells.flatMap((one) => ('found' in one ? [one.found] : [])),
    tables: tables.flatMap((one) => ('found' in one ? [one.found] : [])),
  }
  const twice = writtenTwice(mapping, places)
  return problems.length + twice.length > 0 ? [...problems, ...twice] : places
}

/** Cells that two fields would be written to. */
function writtenTwice(mapping: WorkbookMapping, { cells, tables }: Places): PlaceProblem[] {
  const places = [
    ...cells.map((place, index) => ({ place, words: mapping.cells[index]?.field ?? '' })),
    ...tables.flatMap(({ sheet, columns, first }) =>
      columns.map((column) => ({ place: { sheet, at: { row: first, column } }, words: '' })),
    ),
  ]
  const seen = new Set<string>()
  return places.flatMap(({ place, words }) => {
    const name = placeName(place)
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [{ problem: 'cell-twice', words, at: [name] }]
  })
}
