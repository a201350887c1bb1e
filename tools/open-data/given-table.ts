import { withoutGuard } from '../../src/core/open-data/formula-guard.ts'
import { readRecords } from '../../src/read/csv/read-records.ts'
import type { Dataset } from '../../src/report/dataset.ts'
import { tableMetadata } from '../../src/report/open-data/table-metadata.ts'
import type { Release } from '../../src/report/open-data/release.ts'
import { csv } from '../../src/write/csv/csv.ts'

/** A table as it is given away: what it was made from, its bytes, what a reader finds in them, and its description. */
export type GivenTable = {
  readonly dataset: Dataset
  readonly bytes: Uint8Array
  readonly text: string
  readonly head: readonly string[]
  /** The records below the head, as they stand in the file. */
  readonly records: readonly (readonly string[])[]
  readonly metadata: unknown
  /** The head of the same table of another plan: of another year, another form. */
  readonly otherHead: readonly string[]
}

/** A table from its bytes, as a stranger would read them. */
export function readTable(
  bytes: Uint8Array,
  { dataset, metadata, otherHead }: Pick<GivenTable, 'dataset' | 'metadata' | 'otherHead'>,
): GivenTable {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const reading = readRecords(text)
  const [head = [], ...records] =
    'records' in reading ? reading.records.map((record) => record.map((field) => field.text)) : []
  return { dataset, bytes, text, head, records, metadata, otherHead }
}

export function givenTable(dataset: Dataset, release: Release, otherHead: readonly string[]): GivenTable {
  return readTable(csv(dataset), { dataset, metadata: JSON.parse(tableMetadata(dataset, release)), otherHead })
}

/** Every field below the head with its column; texts without their guard. */
export function fieldsOf({ dataset, records }: GivenTable) {
  return records.flatMap((record, row) =>
    dataset.columns.map((column, index) => {
      const raw = record[index] ?? ''
      return { column, row, raw, value: column.type === 'text' ? withoutGuard(raw) : raw }
    }),
  )
}
