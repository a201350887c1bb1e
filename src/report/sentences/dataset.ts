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
  {
    name: '全国地方公共団体コード',
    type: 'text',
    meaning: { ja: '検査数字を含む6桁', en: 'six digits with the check digit' },
  },
  { name: '年度', type: 'integer', meaning: { ja: '年度の始まる西暦年', en: 'year in which the fiscal year begins' } },
  { name: '課題番号', type: 'text', meaning: { ja: '資料の番号', en: 'number in the document' } },
  { name: '課題', type: 'text', meaning: { ja: '課題(経営課題など)の題名', en: 'title of the goal' } },
  { name: '戦略番号', type: 'text', meaning: { ja: '資料の番号', en: 'number in the document' } },
  { name: '戦略', type: 'text', meaning: { ja: '戦略(施策など)の題名', en: 'title of the strategy' } },
  {
    name: '取組',
    type: 'text',
    meaning: {
      ja: '取組の題名。課題・戦略の指標では空',
      en: 'title of the initiative; empty for indicators of goals and strategies',
    },
  },
  { name: '指標ID', type: 'text', meaning: { ja: '番号によらない識別子', en: 'id of the indicator, not its number' } },
  {
    name: '指標の種類',
    type: 'text',
    meaning: {
      ja: 'outcome 成果、process 取組、withdrawal 撤退・再構築基準',
      en: 'outcome, process, or withdrawal criterion',
    },
  },
  { name: '指標', type: 'text', meaning: { ja: '指標の名前', en: 'name of the indicator' } },
  { name: '目標_記載', type: 'text', meaning: { ja: '資料に書かれたとおり', en: 'as the document writes it' } },
  {
    name: '目標_値',
    type: 'decimal',
    meaning: { ja: '目標の数値。範囲や言葉の目標では空', en: 'figure of the target; empty for ranges and words' },
  },
  { name: '目標_単位', type: 'text', meaning: { ja: '目標の数値の単位', en: 'unit of that figure' } },
  { name: '実績_記載', type: 'text', meaning: { ja: '資料に書かれたとおり', en: 'as the document writes it' } },
  { name: '実績_値', type: 'decimal', meaning: { ja: '実績の数値', en: 'figure of the result' } },
  {
    name: '実績_単位',
    type: 'text',
    meaning: {
      ja: '実績の数値の単位。目標と違うことがある',
      en: 'unit of that figure; may differ from that of the target',
    },
  },
  { name: '達成状況_記載', type: 'text', meaning: { ja: '資料に書かれたとおり', en: 'as the document writes it' } },
  {
    name: '達成状況_判定',
    type: 'text',
    meaning: {
      ja: 'met 達成、unmet 未達成、not-judged 判定できない、not-applicable 対象外。規則による',
      en: 'met, unmet, not-judged or not-applicable, by the rule',
    },
  },
  {
    name: '差',
    type: 'decimal',
    meaning: { ja: '実績 − 目標。%の差はポイント', en: 'result minus target; points where those are %' },
  },
  { name: '差の単位', type: 'text', meaning: { ja: '差の単位', en: 'unit of the gap' } },
  { name: '行', type: 'integer', meaning: { ja: '資料の行番号', en: 'line of the document' } },
] as const satisfies readonly Column[]
