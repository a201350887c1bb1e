import type { Severity } from '../../core/check/finding.ts'
import type { Said } from './language.ts'

/** How grave a finding is, in a word. */
export const severityWords: Record<Severity, Said> = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
  note: { ja: '参考', en: 'note' },
}
