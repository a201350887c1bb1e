import type { Said } from './sentences/language.ts'

/** A column of a table for machines. A name is part of the data: it stays the same in every language, every year and every ward. */
export type Column = {
  /** For programs: a name of plain letters. */
  readonly id: string
  /** What the table itself is headed with. */
  readonly name: string
  /** The name in English, for readers of the code book. */
  readonly english: string
  readonly type: 'text' | 'decimal' | 'integer' | 'boolean' | 'date'
  readonly meaning: Said
  /** Every value that there can be, with its meaning; any where it is missing. */
  readonly values?: Readonly<Record<string, Said>>
  /** The id of the column with the unit of these figures. */
  readonly unitIn?: string
  /** Of another table, where this column holds its ids: a value is there, or the field is empty. */
  readonly refersTo?: DatasetName
}

export type DatasetName = 'indicators' | 'measurements' | 'activities' | 'initiatives' | 'findings'

/** What a table for machines is, whatever stands in it. */
export type DatasetShape = {
  readonly name: DatasetName
  readonly title: Said
  readonly about: Said
  /** The columns that together name a row: never empty. */
  readonly key: readonly string[]
  readonly columns: readonly Column[]
}

/** A table of data for machines: every column with its name, type and meaning; a missing value is null, never a zero. */
export type Dataset = DatasetShape & { readonly rows: readonly (readonly (string | null)[])[] }
