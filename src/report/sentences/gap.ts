import type { Amount } from '../../core/amount/amount.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import { sayGap } from './amount.ts'
import type { Language, Said } from './language.ts'

type Side = 'exact' | 'below' | 'above'

const gaps: Readonly<Record<Extract<Verdict, 'met' | 'unmet'>, Readonly<Record<Side, Said>>>> = {
  met: {
    exact: { ja: 'ちょうど達成', en: 'exactly met' },
    below: { ja: '下回って達成', en: 'below the limit' },
    above: { ja: '上回って達成', en: 'above the target' },
  },
  unmet: {
    exact: { ja: '境目ちょうどで届かず', en: 'not beyond the limit' },
    below: { ja: '届かず', en: 'short' },
    above: { ja: '超過', en: 'over' },
  },
}

/** How far a result is from its target: 0.1ポイント届かず. `gap` is result minus promise. */
export function sayGapOf(verdict: keyof typeof gaps, gap: Amount, language: Language): string {
  const side: Side = gap.value === '0' ? 'exact' : gap.value.startsWith('-') ? 'below' : 'above'
  const words = gaps[verdict][side][language]
  if (side === 'exact') return words
  return language === 'ja' ? `${sayGap(gap).replace(' ', '')}${words}` : `${sayGap(gap)} ${words}`
}
