import type { Column } from '../../src/report/dataset.ts'
import { datasetShapes } from '../../src/report/open-data/datasets.ts'
import { columnTypes, sayMeaning } from '../../src/report/sentences/dataset.ts'

const row = (column: Column) => {
  const { ja, en } = columnTypes[column.type]
  const meaning = sayMeaning(column)
  return `| ${column.name} | \`${column.id}\` | ${ja} ${en} | ${meaning.ja} | ${column.english}: ${meaning.en} |`
}

/** The columns of every data set: name, id, type, meaning, in their order. */
export function listOfColumns(): string {
  return datasetShapes
    .map(({ name, title, about, key, columns }) =>
      [
        `## ${name}.csv — ${title.ja}`,
        '',
        `${about.ja}。 ${about.en}.`,
        '',
        `キー key: ${key.map((id) => columns.find((own) => own.id === id)?.name ?? id).join(' + ')}`,
        '',
        '| 列 column | id | 型 type | 意味 | meaning |',
        '|---|---|---|---|---|',
        ...columns.map(row),
      ].join('\n'),
    )
    .join('\n\n')
}
