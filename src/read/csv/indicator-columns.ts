/** The columns of the table of indicators that are read back, by their ids; the others are computed or say where an indicator stands in a document. */
export const readColumns = {
  tenant_code: '全国地方公共団体コード',
  fiscal_year: '年度',
  goal_number: '課題番号',
  goal: '課題',
  strategy_number: '戦略番号',
  strategy: '戦略',
  initiative: '取組',
  indicator_id: '指標ID',
  kind: '指標の種類',
  indicator: '指標',
  target_text: '目標_記載',
  target_value: '目標_値',
  target_unit: '目標_単位',
  target_condition: '目標_条件',
  target_due: '目標_期限',
  actual_text: '実績_記載',
  actual_value: '実績_値',
  actual_unit: '実績_単位',
  stated_text: '達成状況_記載',
  stated_verdict: '達成状況_記載区分',
  goal_id: '課題ID',
  strategy_id: '戦略ID',
  initiative_id: '取組ID',
} as const

export type ReadColumn = keyof typeof readColumns
export const readColumnIds = Object.keys(readColumns).filter((id): id is ReadColumn => Object.hasOwn(readColumns, id))

/** Whether a text is our table of indicators, saved by us or again by a spreadsheet: by the names in its first line. */
export function looksLikeIndicatorTable(text: string): boolean {
  const end = text.search(/\r|\n/)
  const head = text.slice(0, Math.min(end < 0 ? text.length : end, 5000)).replace(/["\uFEFF]/g, '')
  const names = new Set(head.split(','))
  return names.has(readColumns.indicator_id) && names.has(readColumns.target_text)
}
