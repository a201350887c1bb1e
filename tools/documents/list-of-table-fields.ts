import { fieldsInTable, type FieldInTable } from '../../src/core/open-data/carried-by-table.ts'
import { readColumns } from '../../src/read/csv/indicator-columns.ts'

const columnsOf: Readonly<Record<FieldInTable, readonly (keyof typeof readColumns)[]>> = {
  kind: ['kind'],
  name: ['indicator'],
  target: ['target_text', 'target_value', 'target_unit', 'target_condition', 'target_due'],
  actual: ['actual_text', 'actual_value', 'actual_unit'],
  stated: ['stated_text', 'stated_verdict'],
}

/** The fields of an indicator that its table carries out and in again, with the columns that hold them. */
export const listOfTableFields = (): string =>
  [
    '## 読み戻しても変わらない項目 / What indicators.csv carries out and in again',
    '',
    '| 項目 field | 列 columns |',
    '|---|---|',
    '| `id` | 指標ID |',
    ...fieldsInTable.map((field) => `| \`${field}\` | ${columnsOf[field].map((id) => readColumns[id]).join('、')} |`),
  ].join('\n')
