import type { Dataset } from '../dataset.ts'
import type { Said } from './language.ts'

type Column = Dataset['columns'][number]

/** What a column holds. */
export const columnTypes: Readonly<Record<Column['type'], Said>> = {
  text: { ja: '文字', en: 'text' },
  decimal: { ja: '小数(十進)', en: 'decimal' },
  integer: { ja: '整数', en: 'integer' },
}

/** The columns of the table of indicators. A name is part of the data: it stays the same in every language. */
export const indicatorColumns = [
  { name: '全国地方公共団体コード', type: 'text', meaning: '検査数字を含む6桁' },
  { name: '年度', type: 'integer', meaning: '年度の始まる西暦年' },
  { name: '課題番号', type: 'text', meaning: '資料の番号' },
  { name: '課題', type: 'text', meaning: '課題(経営課題など)の題名' },
  { name: '戦略番号', type: 'text', meaning: '資料の番号' },
  { name: '戦略', type: 'text', meaning: '戦略(施策など)の題名' },
  { name: '取組', type: 'text', meaning: '取組の題名。課題・戦略の指標では空' },
  { name: '指標ID', type: 'text', meaning: '番号によらない識別子' },
  { name: '指標の種類', type: 'text', meaning: 'outcome 成果、process 取組、withdrawal 撤退・再構築基準' },
  { name: '指標', type: 'text', meaning: '指標の名前' },
  { name: '目標_記載', type: 'text', meaning: '資料に書かれたとおり' },
  { name: '目標_値', type: 'decimal', meaning: '目標の数値。範囲や言葉の目標では空' },
  { name: '目標_単位', type: 'text', meaning: '目標の数値の単位' },
  { name: '実績_記載', type: 'text', meaning: '資料に書かれたとおり' },
  { name: '実績_値', type: 'decimal', meaning: '実績の数値' },
  { name: '実績_単位', type: 'text', meaning: '実績の数値の単位。目標と違うことがある' },
  { name: '達成状況_記載', type: 'text', meaning: '資料に書かれたとおり' },
  {
    name: '達成状況_判定',
    type: 'text',
    meaning: 'met 達成、unmet 未達成、not-judged 判定できない、not-applicable 対象外。規則による',
  },
  { name: '差', type: 'decimal', meaning: '実績 − 目標。%の差はポイント' },
  { name: '差の単位', type: 'text', meaning: '差の単位' },
  { name: '行', type: 'integer', meaning: '資料の行番号' },
] as const satisfies readonly Column[]
