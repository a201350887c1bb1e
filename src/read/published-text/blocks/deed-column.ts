import type { Role } from '../../../core/form/form.ts'
import { knownUnit } from '../../../core/amount/unit.ts'
import { fold } from '../../../core/fold.ts'
import type { Row } from './cell.ts'
import type { TableHead } from './columns.ts'

const measures: ReadonlySet<Role | undefined> = new Set(['indicator', 'outcome', 'process'])
const longestTitle = 25
const sentence = /[。、\n]/
const figure = /\d\s?(?<unit>[%\p{L}][\p{L}]?)/u

/** こども110番 is a title; 訪問 30回 tells a figure. */
function isTitle(text: string): boolean {
  const unit = figure.exec(fold(text))?.groups?.['unit'] ?? ''
  const counts = knownUnit(unit) !== undefined || knownUnit(unit.slice(0, 1)) !== undefined
  return text.length <= longestTitle && !sentence.test(text) && !counts
}

/**
 * 主な取組 in front of 指標, with nothing but titles in it: what the measures are of. (Anywhere else, and with sentences or figures, it tells
 * what was done.)
 */
export function withDeedsNamed(head: TableHead, rows: readonly Row[]): TableHead {
  const { columns } = head
  if (head.shape !== 'indicators' || columns.some(({ role }) => role === 'initiative')) return head
  const at = columns.findIndex(({ role }) => role === 'activities')
  const measure = columns.findIndex(({ role }) => measures.has(role))
  const words = rows.flatMap(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '')
  const areTitles = words.length > 0 && words.every(isTitle)
  if (at < 0 || at > measure || !areTitles) return head
  return {
    ...head,
    columns: columns.map((column, index) => (index === at ? { ...column, role: 'initiative' } : column)),
  }
}
