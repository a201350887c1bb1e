import type { Counts } from '../../core/tally.ts'
import type { Language } from './language.ts'

/** Counts in words: 達成 47・未達成 22, and what has no verdict where there is any. */
export function sayCounts({ met, unmet, notJudged, notApplicable }: Counts, language: Language): string {
  const open = notJudged + notApplicable
  if (language === 'en') return `${met} met, ${unmet} unmet${open > 0 ? `, ${open} open` : ''}`
  return `達成 ${met}・未達成 ${unmet}${open > 0 ? `・判定なし ${open}` : ''}`
}
