import type { Dataset } from '../../src/report/dataset.ts'
import { indicatorDataset } from '../../src/report/indicator-dataset.ts'

const types: Record<Dataset['columns'][number]['type'], string> = {
  text: '文字 text',
  decimal: '小数 decimal',
  integer: '整数 integer',
}

const nothing = {
  plan: {
    schema: 'furikaeri.plan/1' as const,
    form: { id: 'review-deck', version: 1 },
    levels: { goal: '', strategy: '', initiative: '' },
    sources: [],
    goals: [],
    initiatives: [],
    history: [],
  },
  evaluation: { scheme: { id: 'met-unmet', version: 1 }, ratings: new Map(), initiatives: new Map() },
}

/** Every data set that the program gives away, with its columns. */
export const datasets = (): readonly Dataset[] => [indicatorDataset(nothing)]

/** The columns of every data set: name, type, meaning, in their order. */
export function listOfColumns(): string {
  return datasets()
    .map(({ name, columns }) =>
      [
        `## ${name}`,
        '',
        '| 列 column | 型 type | 意味 meaning |',
        '|---|---|---|',
        ...columns.map((column) => `| ${column.name} | ${types[column.type]} | ${column.meaning.ja} |`),
      ].join('\n'),
    )
    .join('\n\n')
}
