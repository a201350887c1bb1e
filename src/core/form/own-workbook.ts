import type { CellAddress, CellRange } from './cell-address.ts'

/** A cell of a city's own workbook: its words, and where it stands in its part (`from` to `to`, in letters of the XML). */
export type OwnCell = CellAddress & {
  readonly text: string
  readonly hasFormula: boolean
  /** Its number in the list of styles, as written. */
  readonly style: string | undefined
  readonly from: number
  readonly to: number
}

/** A row; its cells stand between `inner` and `end`. A row that closes itself has `inner` and `end` at its end. */
export type OwnRow = {
  readonly row: number
  readonly style: string | undefined
  /** In points, where the form says it; `isFixed`: a person set it. */
  readonly height: number | undefined
  readonly isFixed: boolean
  readonly cells: readonly OwnCell[]
  readonly from: number
  readonly inner: number
  readonly end: number
  readonly to: number
}

/** A sheet with the XML of its part; its rows stand between `inner` and `end`. */
export type OwnSheet = {
  readonly name: string
  readonly path: string
  readonly xml: string
  /** Of its elements: '' or 'x:'. */
  readonly prefix: string
  readonly rows: readonly OwnRow[]
  readonly data: { readonly from: number; readonly inner: number; readonly end: number; readonly to: number }
  readonly merges: readonly CellRange[]
  /** Columns from `from` to `to`: how wide (in figures 0), and the style of their cells that have none of their own. */
  readonly columns: readonly {
    readonly from: number
    readonly to: number
    readonly width: number | undefined
    readonly style: string | undefined
  }[]
  /** What is in the sheet besides cells: elements by their local names. */
  readonly elements: ReadonlySet<string>
}

/** A cell that has a name in the workbook. */
export type OwnName = { readonly name: string; readonly sheet: string; readonly at: CellAddress }

/** What a workbook holds that matters for finding places in it. */
export type OwnWorkbook = { readonly sheets: readonly OwnSheet[]; readonly names: readonly OwnName[] }

/** A part of the file as it is packed: its bytes go into another file untouched. */
export type PackedPart = {
  readonly name: string
  readonly method: 0 | 8
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array
}

/** A workbook with its file: every part as it is packed, and the words of those that may have to change. */
export type OwnFile = {
  readonly workbook: OwnWorkbook
  readonly parts: readonly PackedPart[]
  /** The path of the part that names the sheets. */
  readonly root: string
  /** The path of the part with the styles; a workbook may have none. */
  readonly styles: string | undefined
  readonly texts: ReadonlyMap<string, string>
}

/** Why a file is no workbook that can be filled; `detail` names the part or the size. */
export type OwnFileProblem = {
  readonly problem:
    | 'not-a-zip'
    | 'not-xlsx'
    | 'old-format'
    | 'opendocument'
    | 'encrypted'
    | 'macros'
    | 'signed'
    | 'too-large'
    | 'broken-part'
    | 'doctype'
  readonly detail: string
}
