import type { Said } from './sentences/language.ts'

/** A table of data for machines: every column with its name, type and meaning; a missing value is an empty field, never a zero. */
export type Dataset = {
  readonly name: string
  readonly columns: readonly {
    readonly name: string
    readonly type: 'text' | 'decimal' | 'integer'
    readonly meaning: Said
  }[]
  readonly rows: readonly (readonly (string | null)[])[]
}
