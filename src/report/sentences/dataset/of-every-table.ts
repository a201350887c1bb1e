import type { Column } from '../../dataset.ts'
import { verdictWords } from '../verdict.ts'

/** The columns with which every table begins: whose and of which year. */
export const whose = [
  {
    id: 'tenant_code',
    name: '全国地方公共団体コード',
    english: 'Local-government code',
    type: 'text',
    meaning: { ja: '検査数字を含む6桁', en: 'six digits with the check digit' },
  },
  {
    id: 'fiscal_year',
    name: '年度',
    english: 'Fiscal year',
    type: 'integer',
    meaning: { ja: '年度の始まる西暦年', en: 'year in which the fiscal year begins' },
  },
] as const satisfies readonly Column[]

const inDocument = { ja: '資料の番号', en: 'number in the document' }

/** Where a record stands in the tree, by numbers and titles. */
export const standing = [
  { id: 'goal_number', name: '課題番号', english: 'Number of the goal', type: 'text', meaning: inDocument },
  {
    id: 'goal',
    name: '課題',
    english: 'Goal',
    type: 'text',
    meaning: { ja: '課題(経営課題など)の題名', en: 'title of the goal' },
  },
  { id: 'strategy_number', name: '戦略番号', english: 'Number of the strategy', type: 'text', meaning: inDocument },
  {
    id: 'strategy',
    name: '戦略',
    english: 'Strategy',
    type: 'text',
    meaning: { ja: '戦略(施策など)の題名', en: 'title of the strategy' },
  },
] as const satisfies readonly Column[]

/** The same by ids, which stay when a plan is renumbered. */
export const standingById = [
  {
    id: 'goal_id',
    name: '課題ID',
    english: 'Id of the goal',
    type: 'text',
    meaning: { ja: '番号によらない識別子。公表した頁の名前でもある', en: 'not its number; its page is called so too' },
  },
  {
    id: 'strategy_id',
    name: '戦略ID',
    english: 'Id of the strategy',
    type: 'text',
    meaning: { ja: '番号によらない識別子。課題の指標では空', en: 'not its number; empty for indicators of goals' },
  },
  {
    id: 'initiative_id',
    name: '取組ID',
    english: 'Id of the initiative',
    type: 'text',
    meaning: {
      ja: '番号によらない識別子。課題・戦略の指標では空',
      en: 'not its number; empty for indicators of goals and strategies',
    },
  },
] as const satisfies readonly Column[]

const asWritten = { ja: '資料に書かれたとおり', en: 'as the document writes it' }

/** Words of the document in a column of this name. */
export const written = (id: string, name: string, english: string): Column => ({
  id,
  name,
  english,
  type: 'text',
  meaning: asWritten,
})

/** A verdict in a column of this name. */
export const verdict = (id: string, name: string, english: string, meaning: Column['meaning']): Column => ({
  id,
  name,
  english,
  type: 'text',
  meaning,
  values: verdictWords,
})

/** How a figure is held against a result, as documents say it. */
export const conditions = {
  atLeast: { ja: '以上', en: 'at least' },
  atMost: { ja: '以下・以内', en: 'at most' },
  moreThan: { ja: '超', en: 'more than' },
  lessThan: { ja: '未満', en: 'less than' },
  equals: { ja: 'ちょうど', en: 'exactly' },
  about: { ja: '約・程度', en: 'about' },
} as const satisfies Column['values']

/** Where a record stands in a file that is no text; the last column of every table. */
export const part = {
  id: 'part',
  name: 'ファイル内の場所',
  english: 'Place in the file',
  type: 'text',
  meaning: {
    ja: '表計算・スライド・PDFの資料で、セル(様式2!C5)・スライド(slide=3)・ページ(page=12)',
    en: 'cell (様式2!C5), slide (slide=3) or page (page=12), where the document is no text',
  },
} as const satisfies Column

export const line = {
  id: 'line',
  name: '行',
  english: 'Line',
  type: 'integer',
  meaning: { ja: '資料の行番号', en: 'line of the document' },
} as const satisfies Column
