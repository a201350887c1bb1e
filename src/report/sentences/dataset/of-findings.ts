import type { DatasetShape } from '../../dataset.ts'
import { severityWords } from '../severity.ts'
import { line, part, whose } from './of-every-table.ts'

export const findingShape: DatasetShape = {
  name: 'findings',
  title: { ja: '点検の結果', en: 'Findings' },
  about: {
    ja: '点検が見つけたことひとつを1行にした表。規則・重さ・場所・内容',
    en: 'One row for everything that the check found: rule, gravity, place, words',
  },
  key: ['position'],
  columns: [
    ...whose,
    {
      id: 'position',
      name: '番号',
      english: 'Position',
      type: 'integer',
      meaning: { ja: '資料の順。1から', en: 'in the order of the document; counts from 1' },
    },
    {
      id: 'rule',
      name: '規則',
      english: 'Rule',
      type: 'text',
      meaning: { ja: '点検の規則の名前(docs/checks.md)', en: 'name of the rule (docs/checks.md)' },
    },
    {
      id: 'severity',
      name: '重さ',
      english: 'Severity',
      type: 'text',
      meaning: { ja: 'どれほど重いか', en: 'how grave it is' },
      values: severityWords,
    },
    {
      id: 'record_id',
      name: '記録ID',
      english: 'Id of the record',
      type: 'text',
      meaning: { ja: '場所が資料の行でないとき、計画の中の記録', en: 'the record, where it has no line of a document' },
    },
    line,
    {
      id: 'column',
      name: '桁',
      english: 'Column',
      type: 'integer',
      meaning: { ja: '行の何文字目か', en: 'column of that line' },
    },
    {
      id: 'message_ja',
      name: '内容',
      english: 'Message (Japanese)',
      type: 'text',
      meaning: { ja: '見つけたこと', en: 'what was found, in Japanese' },
    },
    {
      id: 'message_en',
      name: '内容_英語',
      english: 'Message',
      type: 'text',
      meaning: { ja: '見つけたこと(英語)', en: 'what was found, in English' },
    },
    {
      id: 'remedy_ja',
      name: '直し方',
      english: 'Remedy (Japanese)',
      type: 'text',
      meaning: { ja: 'どうすればよいか', en: 'what to do, in Japanese' },
    },
    {
      id: 'remedy_en',
      name: '直し方_英語',
      english: 'Remedy',
      type: 'text',
      meaning: { ja: 'どうすればよいか(英語)', en: 'what to do, in English' },
    },
    part,
  ],
}
