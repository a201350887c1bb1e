import { parseCell, parseRange, type CellRange } from '../../core/form/cell-address.ts'
import type { OwnCell, OwnRow, OwnSheet } from '../../core/form/own-workbook.ts'
import { walkXml, type Tag } from './xml-part.ts'
import { OwnFileStop } from './packed-parts.ts'

const cellsAtMost = 300_000
const mergesAtMost = 5000
const columnsAtMost = 2000

type OpenRow = { readonly row: number; readonly tag: Tag; readonly cells: OwnCell[] }
type OpenCell = {
  readonly at: { row: number; column: number }
  readonly tag: Tag
  value: string
  words: string
  hasFormula: boolean
}

const numberOf = (text = ''): number | undefined => (/^\d+(?:\.\d+)?$/.test(text) ? parseFloat(text) : undefined)

/** What the part of a sheet holds, with the place of every cell in it. */
class SheetScan {
  readonly path: string
  readonly #shared: readonly string[]
  readonly rows: OwnRow[] = []
  readonly merges: CellRange[] = []
  readonly columns: OwnSheet['columns'][number][] = []
  readonly elements = new Set<string>()
  prefix = ''
  data: { from: number; inner: number; end: number; to: number } | undefined
  #row: OpenRow | undefined
  #cell: OpenCell | undefined
  #inside = ''
  #isReading = false
  #count = 0

  constructor(path: string, shared: readonly string[]) {
    this.path = path
    this.#shared = shared
  }

  #broken(what: string): OwnFileStop {
    return new OwnFileStop('broken-part', `${this.path}: ${what.slice(0, 40)}`)
  }

  opens(tag: Tag): void {
    const { name, attributes, depth } = tag
    if (depth === 1) this.elements.add(name)
    if (depth === 1 && name === 'sheetData') {
      this.prefix = tag.prefix
      this.data = { from: tag.from, inner: tag.to, end: tag.to, to: tag.to }
    } else if (depth === 2 && name === 'row') this.#opensRow(tag)
    else if (depth === 3 && name === 'c') this.#opensCell(tag)
    else if (this.#cell !== undefined) {
      this.#inside = name
      if (name === 'f') this.#cell.hasFormula = true
      if (name === 'rPh') this.#isReading = true
    } else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '')
    else if (name === 'col' && depth === 2) this.#column(attributes)
  }

  #opensRow(tag: Tag): void {
    const at = parseCell(`A${tag.attributes['r'] ?? ''}`)
    if (at === undefined || at.row <= (this.rows.at(-1)?.row ?? -1))
      throw this.#broken(`row ${tag.attributes['r'] ?? '?'}`)
    this.#row = { row: at.row, tag, cells: [] }
  }

  #opensCell(tag: Tag): void {
    const name = tag.attributes['r'] ?? '?'
    const at = parseCell(name)
    const last = this.#row?.cells.at(-1)
    this.#count += 1
    if (this.#count > cellsAtMost) throw new OwnFileStop('too-large', this.path)
    if (at === undefined || at.row !== this.#row?.row || at.column <= (last?.column ?? -1)) throw this.#broken(name)
    this.#cell = { at, tag, value: '', words: '', hasFormula: false }
    this.#inside = ''
  }

  #merge(ref: string): void {
    const range = parseRange(ref)
    if (range === undefined) throw this.#broken(ref)
    if (this.merges.length >= mergesAtMost) throw new OwnFileStop('too-large', this.path)
    this.merges.push(range)
  }

  #column({ min = '', max = '', style, width = '' }: Readonly<Record<string, string>>): void {
    if (this.columns.length >= columnsAtMost) throw new OwnFileStop('too-large', this.path)
    this.columns.push({ from: parseInt(min, 10) - 1, to: parseInt(max, 10) - 1, width: numberOf(width), style })
  }

  says(text: string): void {
    if (this.#cell === undefined) return
    if (this.#inside === 'v') this.#cell.value += text
    if (this.#inside === 't' && !this.#isReading) this.#cell.words += text
  }

  closes(tag: Tag): void {
    const { name, depth } = tag
    if (depth === 1 && name === 'sheetData' && this.data !== undefined)
      this.data = { ...this.data, end: tag.isEmpty ? tag.to : tag.from, to: tag.to }
    else if (depth === 2 && name === 'row') this.#closesRow(tag)
    else if (depth === 3 && name === 'c') this.#closesCell(tag)
    else if (this.#cell !== undefined) {
      this.#inside = ''
      if (name === 'rPh') this.#isReading = false
    }
  }

  #closesRow(tag: Tag): void {
    if (this.#row === undefined) return
    const { row, tag: opened, cells } = this.#row
    const end = opened.isEmpty ? tag.to : tag.from
    const style = opened.attributes['customFormat'] === '1' ? opened.attributes['s'] : undefined
    const height = numberOf(opened.attributes['ht'])
    const isFixed = /^(?:1|true)$/.test(opened.attributes['customHeight'] ?? '')
    this.rows.push({ row, style, height, isFixed, cells, from: opened.from, inner: opened.to, end, to: tag.to })
    this.#row = undefined
  }

  #closesCell(tag: Tag): void {
    if (this.#cell === undefined) return
    const { at, tag: opened, value, words, hasFormula } = this.#cell
    const { t: type, s: style } = opened.attributes
    const text = type === 's' ? (this.#shared[parseInt(value, 10)] ?? '') : type === 'inlineStr' ? words : value
    this.#row?.cells.push({ ...at, text, hasFormula, style, from: opened.from, to: tag.to })
    this.#cell = undefined
  }
}

/** One sheet of a workbook with its cells and where they stand in its part. Refused: cells or rows that are nowhere, twice or out of their order. */
export function scanSheet(name: string, path: string, xml: string, shared: readonly string[]): OwnSheet {
  const scan = new SheetScan(path, shared)
  walkXml(path, xml, {
    opens: (tag) => scan.opens(tag),
    closes: (tag) => scan.closes(tag),
    says: (text) => scan.says(text),
  })
  const { data, prefix, rows, merges, columns, elements } = scan
  if (data === undefined) throw new OwnFileStop('broken-part', path)
  return { name, path, xml, prefix, rows, data, merges, columns, elements }
}
