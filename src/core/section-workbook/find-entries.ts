import { cellName } from '../form/cell-address.ts'
import { fold } from '../fold.ts'
import { titleKey } from '../title-key.ts'
import { columnWords, indicatorFields, initiativeFields, itemWords, type EntryField } from './entry-field.ts'
import type { EntryDamage, EntryPlace } from './entry.ts'
import type { GivenCell, GivenSheet } from './given-sheet.ts'
import { plainText } from './plain-text.ts'
import { parseMark, type WorkbookMark } from './workbook-mark.ts'

/** A cell to be filled in that was found again, with what stands in it now. */
export type FoundEntry = EntryPlace & { readonly cell: GivenCell }
/** What was found in a workbook that came back. `passedOver`: sheets without a table of ours. */
export type FoundEntries = {
  readonly marks: readonly WorkbookMark[]
  readonly entries: readonly FoundEntry[]
  readonly damages: readonly EntryDamage[]
  /** The records that have a row. */
  readonly seen: readonly string[]
  readonly passedOver: readonly string[]
}

type Row = readonly (GivenCell | undefined)[]
/** A table below its head: in which columns what is filled in stands; undefined where the word stands over two of them. */
type Table = {
  readonly kind: 'indicator' | 'initiative'
  readonly columns: ReadonlyMap<string, number | undefined>
}

const textOf = (cell: GivenCell | undefined): string => (cell?.isCovered === true ? '' : (cell?.text ?? ''))
const headKeys = new Map(Object.entries(columnWords).map(([column, words]) => [titleKey(words), column]))
const itemKeys = new Map(initiativeFields.map((field) => [titleKey(itemWords[field]), field]))
const longestHead = 60

/** The head of one of our tables, from the words of a row; whatever stands beside them. */
function headOf(row: Row): Table | undefined {
  const columns = new Map<string, number | undefined>()
  for (const [index, cell] of row.entries()) {
    const text = textOf(cell)
    const column = text.length > longestHead ? undefined : headKeys.get(titleKey(text))
    if (column !== undefined) columns.set(column, columns.has(column) ? undefined : index)
  }
  if (columns.has('item') && columns.has('words')) return { kind: 'initiative', columns }
  return indicatorFields.some((field) => columns.has(field)) ? { kind: 'indicator', columns } : undefined
}

const ids = { indicator: /^indicator-[a-z0-9-]{1,40}$/, initiative: /^initiative-[a-z0-9-]{1,40}$/ }

/** The id of a row: in its own column, else wherever one stands. */
function idIn(row: Row, { kind, columns }: Table): string | undefined {
  const found = (cell: GivenCell | undefined) => {
    const text = textOf(cell)
    const id = text.length > 60 ? '' : fold(text)
    return ids[kind].test(id) ? id : undefined
  }
  return found(row[columns.get('id') ?? -1]) ?? row.map(found).find((id) => id !== undefined)
}

function itemIn(row: Row, { columns }: Table): EntryField | undefined {
  const found = (cell: GivenCell | undefined) => {
    const text = textOf(cell)
    return text.length > longestHead ? undefined : itemKeys.get(titleKey(text))
  }
  const words = columns.get('words')
  return (
    found(row[columns.get('item') ?? -1]) ??
    row.map((cell, index) => (index === words ? undefined : found(cell))).find((item) => item !== undefined)
  )
}

type Finding = { readonly entries: FoundEntry[]; readonly damages: EntryDamage[]; readonly seen: Set<string> }

/** The cells of a row that are filled in, each with the field that it says. */
function fieldsOf(row: Row, table: Table): (readonly [EntryField | undefined, number])[] {
  if (table.kind === 'initiative') {
    const column = table.columns.get('words')
    return column === undefined ? [] : [[itemIn(row, table), column]]
  }
  return indicatorFields.flatMap((field) => {
    const column = table.columns.get(field)
    return column === undefined ? [] : [[field, column] as const]
  })
}

function takeRow(row: Row, table: Table, at: (column: number) => string, { entries, damages, seen }: Finding): void {
  const id = idIn(row, table)
  if (id !== undefined) seen.add(id)
  for (const [field, column] of fieldsOf(row, table)) {
    const cell = row[column] ?? { text: '' }
    const text = plainText(textOf(cell))
    const place = { at: at(column), text }
    if (id === undefined || field === undefined) {
      if (text !== '') damages.push({ kind: id === undefined ? 'id-gone' : 'item-gone', ...place })
    } else if (cell.isCovered === true) damages.push({ kind: 'merged', ...place })
    else entries.push({ record: id, field, at: place.at, cell })
  }
}

/** What a head has twice, or has no more. */
function headDamages({ kind, columns }: Table, at: string): EntryDamage[] {
  const wanted = kind === 'indicator' ? ([...indicatorFields, 'id'] as const) : (['words', 'item', 'id'] as const)
  return wanted.flatMap((column): EntryDamage[] => {
    if (!columns.has(column)) return column === 'id' ? [] : [{ kind: 'column-gone', at, text: columnWords[column] }]
    return columns.get(column) === undefined ? [{ kind: 'column-twice', at, text: columnWords[column] }] : []
  })
}

function takeSheet({ name, rows }: GivenSheet, finding: Finding): boolean {
  let table: Table | undefined
  for (const [index, row] of rows.entries()) {
    const head = headOf(row)
    if (head !== undefined) finding.damages.push(...headDamages(head, `${name}!${index + 1}`))
    else if (table !== undefined)
      takeRow(row, table, (column) => `${name}!${cellName({ row: index, column })}`, finding)
    table = head ?? table
  }
  return table !== undefined
}

/** A record and field that several cells say: one where they say the same, damaged where they differ. */
function withoutTwice(entries: readonly FoundEntry[], damages: EntryDamage[]): FoundEntry[] {
  const byField = new Map<string, FoundEntry[]>()
  for (const entry of entries) {
    const key = `${entry.record} ${entry.field}`
    const known = byField.get(key)
    if (known === undefined) byField.set(key, [entry])
    else known.push(entry)
  }
  return [...byField.values()].flatMap((same): FoundEntry[] => {
    const [first, ...others] = same
    if (first === undefined) return []
    const text = plainText(first.cell.text)
    if (others.every(({ cell }) => plainText(cell.text) === text)) return [first]
    damages.push({ kind: 'said-twice', at: first.at, text, others: others.map(({ at }) => at) })
    return []
  })
}

/**
 * Finds our tables in the sheets that came back: by the words over their columns and the ids in their rows, wherever both stand now. Nothing is looked for
 * where no sheet says what it was made from.
 */
export function findEntries(sheets: readonly GivenSheet[]): FoundEntries {
  const finding: Finding = { entries: [], damages: [], seen: new Set() }
  const marks = sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => parseMark(textOf(cell)) ?? [])),
  )
  if (marks.length === 0) return { marks, entries: [], damages: [], seen: [], passedOver: [] }
  const passedOver = sheets.filter((sheet) => !takeSheet(sheet, finding)).map(({ name }) => name)
  const entries = withoutTwice(finding.entries, finding.damages)
  return { marks, entries, damages: finding.damages, seen: [...finding.seen], passedOver }
}
