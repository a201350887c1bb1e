/** What an officer fills in for an indicator: a column each. */
export const indicatorFields = ['indicator.actual', 'indicator.stated', 'indicator.note'] as const
/** What an officer fills in for an initiative: a row each. */
export const initiativeFields = [
  'initiative.stated',
  'initiative.activities',
  'initiative.midYear',
  'initiative.yearEnd',
  'initiative.situation',
  'initiative.problem',
  'initiative.countermeasure',
  'initiative.nextPolicy',
] as const

export type IndicatorField = (typeof indicatorFields)[number]
export type InitiativeField = (typeof initiativeFields)[number]
export type EntryField = IndicatorField | InitiativeField

/** The words over the columns of our tables; a table that comes back is found by them, wherever they stand. */
export const columnWords = {
  id: 'ID',
  item: '項目',
  words: '記入欄',
  'indicator.actual': '今年度の実績(記入)',
  'indicator.stated': '達成状況(記入)',
  'indicator.note': '補足(記入)',
} as const

/** The words before the cells of an initiative; they say which of them a row is. */
export const itemWords: Readonly<Record<InitiativeField, string>> = {
  'initiative.stated': '達成状況',
  'initiative.activities': '取組実績',
  'initiative.midYear': '中間振り返り',
  'initiative.yearEnd': '自己評価',
  'initiative.situation': '目標未達成の状況',
  'initiative.problem': '課題',
  'initiative.countermeasure': '対応・改善策',
  'initiative.nextPolicy': '今後の方針',
}
