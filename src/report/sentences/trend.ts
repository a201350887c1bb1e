import type { Amount } from '../../core/amount/amount.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import { sayAmount, sayGap, sayGapInEnglish } from './amount.ts'
import type { Language } from './language.ts'
import { verdictWords } from './verdict.ts'

/** 平成29年度の79.2%から平成30年度の84.5%へ、5.3ポイント上がりました. `gap` is later minus earlier. */
export function sayStepOf(
  from: { readonly year: string; readonly result: Amount },
  to: { readonly year: string; readonly result: Amount },
  gap: Amount,
  language: Language,
): string {
  const [before, after] = [sayAmount(from.result), sayAmount(to.result)]
  if (gap.value === '0')
    return language === 'ja'
      ? `${from.year}も${to.year}も${after}で、変わりませんでした。`
      : `${after} in both ${from.year} and ${to.year}.`
  const down = gap.value.startsWith('-')
  if (language === 'en')
    return `From ${before} in ${from.year} to ${after} in ${to.year}: ${sayGapInEnglish(gap)} ${down ? 'less' : 'more'}.`
  const share = gap.unit === 'ポイント'
  const verb = share ? (down ? '下がりました' : '上がりました') : down ? '減りました' : '増えました'
  return `${from.year}の${before}から${to.year}の${after}へ、${sayGap(gap).replace(' ', '')}${verb}。`
}

const outcomes: Readonly<Record<Verdict, { ja: (target: string) => string; en: (target: string) => string }>> = {
  met: { ja: (target) => `目標の${target}を達成しました。`, en: (target) => `The target of ${target} was met.` },
  unmet: {
    ja: (target) => `目標の${target}には届きませんでした。`,
    en: (target) => `The target of ${target} was missed.`,
  },
  'not-judged': {
    ja: (target) => `目標は${target}です。判定はしていません。`,
    en: (target) => `The target is ${target}; not judged.`,
  },
  'not-applicable': { ja: () => '判定の対象外です。', en: () => 'Not judged: not applicable.' },
}

/** How the newest year stands to its target. */
export const sayOutcome = (verdict: Verdict, target: string, language: Language): string =>
  outcomes[verdict][language](target)

/** A year that has a result, and nothing before it to compare with. */
export const sayOneYear = (year: string, result: string, language: Language): string =>
  language === 'ja' ? `${year}は${result}でした。` : `${result} in ${year}.`

export const sayNoResults = (language: Language): string =>
  language === 'ja' ? '実績の数値がありません。' : 'There are no results in figures.'

/** What a sign in a chart stands for: 実績(未達成). */
export const sayResultSign = (state: Verdict, language: Language): string =>
  language === 'ja' ? `実績(${verdictWords[state].ja})` : `result: ${verdictWords[state].en}`

export const sayUnit = (unit: string, language: Language): string =>
  language === 'ja' ? `単位: ${unit}` : `in ${unit}`
