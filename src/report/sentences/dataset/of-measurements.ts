import type { DatasetShape } from '../../dataset.ts'
import { conditions, line, part, whose, written } from './of-every-table.ts'

export const measurementShape: DatasetShape = {
  name: 'measurements',
  title: { ja: '指標の値', en: 'Measurements' },
  about: {
    ja: '目標や実績の値ひとつを1行にした縦持ちの表。前年度・基準値・最終目標・他の年度も',
    en: 'One row for every promise or result, in long format: baselines, final targets and other years too',
  },
  key: ['indicator_id', 'role', 'position'],
  columns: [
    ...whose,
    {
      id: 'indicator_id',
      name: '指標ID',
      english: 'Id of the indicator',
      type: 'text',
      meaning: { ja: 'indicators.csv の指標ID', en: 'as in indicators.csv' },
      refersTo: 'indicators',
    },
    {
      id: 'indicator',
      name: '指標',
      english: 'Indicator',
      type: 'text',
      meaning: { ja: '指標の名前', en: 'name of the indicator' },
    },
    {
      id: 'role',
      name: '区分',
      english: 'Role',
      type: 'text',
      meaning: { ja: '何の値か', en: 'what the value is' },
      values: {
        target: { ja: '目標', en: 'target' },
        actual: { ja: '実績', en: 'result' },
        previous: { ja: '前年度実績', en: 'result of the year before' },
        baseline: { ja: '基準値', en: 'baseline' },
        'final-target': { ja: '最終目標', en: 'target of the last year' },
        'series-target': { ja: '他の年度の目標', en: 'target of another year' },
        'series-actual': { ja: '他の年度の実績', en: 'result of another year' },
      },
    },
    {
      id: 'position',
      name: '順',
      english: 'Position',
      type: 'integer',
      meaning: { ja: '同じ区分の中の順番。1から', en: 'counts from 1 among those of the same role' },
    },
    {
      id: 'value_year',
      name: '値の年度',
      english: 'Fiscal year of the value',
      type: 'integer',
      meaning: {
        ja: '値の年度の始まる西暦年。分からなければ空',
        en: 'year in which its fiscal year begins; empty where unknown',
      },
    },
    written('text', '記載', 'As written'),
    {
      id: 'value',
      name: '値',
      english: 'Value',
      type: 'decimal',
      meaning: { ja: '数値。範囲・増減・言葉では空', en: 'the figure; empty for ranges, changes and words' },
      unitIn: 'unit',
    },
    {
      id: 'unit',
      name: '単位',
      english: 'Unit',
      type: 'text',
      meaning: { ja: '数値の単位', en: 'unit of the figure' },
    },
    {
      id: 'condition',
      name: '条件',
      english: 'Condition',
      type: 'text',
      meaning: { ja: '目標の数値を実績とどう比べるか', en: 'how a result is held against a target' },
      values: conditions,
    },
    {
      id: 'due',
      name: '期限',
      english: 'Due',
      type: 'date',
      meaning: {
        ja: '資料が期限の日を書いているとき、その日',
        en: 'the day by which it is due, where the document names one',
      },
    },
    line,
    part,
  ],
}
