import type { Refusal } from '../../../core/refusal.ts'
import type { SaidRefusal } from './said-refusal.ts'
import { inList } from '../punctuation.ts'
import type { Table } from '../table.ts'

const place = ({ file, at }: { file: string; at: { line: number; column: number } }) =>
  `${file}:${at.line}:${at.column}`
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
const shown = 5

/** Tables of open data that come back. One mistake keeps all of a table out. */
export const tables = {
  'csv-quote-open': (refusal) => ({
    message: {
      ja: `引用符(")が閉じていません: ${place(refusal)}`,
      en: `a quotation mark is not closed: ${place(refusal)}`,
    },
    remedy: { ja: '閉じる引用符を書くか、表を書き出し直してください', en: 'close it, or export the table again' },
  }),
  'csv-quote-within': (refusal) => ({
    message: {
      ja: `欄の途中に引用符(")があります: ${place(refusal)}`,
      en: `a quotation mark within a field: ${place(refusal)}`,
    },
    remedy: {
      ja: '欄の全体を引用符で囲み、中の引用符は "" と重ねてください',
      en: 'put the whole field in quotation marks, and double those within',
    },
  }),
  'csv-too-much': (refusal) => ({
    message: {
      ja: `表が大きすぎます(5,000行、1行200欄まで): ${place(refusal)}`,
      en: `more than 5,000 lines or 200 fields in one: ${place(refusal)}`,
    },
    remedy: { ja: '計画ひとつの indicators.csv を指定してください', en: 'name the indicators.csv of one plan' },
  }),
  'csv-column-missing': (refusal) => ({
    message: {
      ja: `列「${refusal.column}」がありません: ${place(refusal)}`,
      en: `the column "${refusal.column}" is missing: ${place(refusal)}`,
    },
    remedy: {
      ja: '書き出した indicators.csv の1行目を変えないでください',
      en: 'leave the first line of indicators.csv as it was written',
    },
  }),
  'csv-fields-differ': (refusal) => ({
    message: {
      ja: `欄の数が1行目と違います(${refusal.expected} のはずが ${refusal.found}): ${place(refusal)}`,
      en: `${refusal.found} fields where the first line has ${refusal.expected}: ${place(refusal)}`,
    },
    remedy: {
      ja: 'コンマのある値は引用符(")で囲んでください',
      en: 'put values with a comma in quotation marks',
    },
  }),
  'csv-value-wrong': (refusal) => ({
    message: {
      ja:
        refusal.text === ''
          ? `「${refusal.column}」が空です: ${place(refusal)}`
          : `「${refusal.column}」の値「${short(refusal.text)}」は、この列の値ではありません: ${place(refusal)}`,
      en:
        refusal.text === ''
          ? `"${refusal.column}" is empty: ${place(refusal)}`
          : `"${short(refusal.text)}" is no value of the column "${refusal.column}": ${place(refusal)}`,
    },
    remedy: {
      ja: '数値は桁区切りや単位のない半角(▲3.2 は -3.2)、日付は 2018-03-31、区分は docs/open-data.md の値にしてください',
      en: 'numbers without commas or units (-3.2), days as 2018-03-31, codes as in docs/open-data.md',
    },
  }),
  'csv-row-twice': (refusal) => ({
    message: {
      ja: `同じ指標の行が2つあります(${refusal.id}): ${place(refusal)}`,
      en: `a second row of the same indicator (${refusal.id}): ${place(refusal)}`,
    },
    remedy: { ja: 'どちらかの行を消してください', en: 'delete one of the two' },
  }),
  'indicators-unknown': ({ count, ids }) => ({
    message: {
      ja: `保存した計画にない指標が ${count} 件あります: ${inList(ids.slice(0, shown), 'ja')}${count > shown ? ' ほか' : ''}`,
      en: `${count} of the indicators are not in the kept plan: ${inList(ids.slice(0, shown), 'en')}${count > shown ? ', …' : ''}`,
    },
    remedy: {
      ja: 'その行を消すか、指標を先に計画へ入れてください。表で変えられるのは、いまある指標の値です',
      en: 'delete those rows, or put the indicators into the plan first: a table changes figures of indicators that are there',
    },
  }),
} satisfies Partial<Table<Refusal, SaidRefusal>>
