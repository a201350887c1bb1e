import type { Quantity } from '../../core/plan/plan.ts'
import { sayNumber } from './amount.ts'
import type { Language, Said } from './language.ts'

const bounds: Record<NonNullable<Quantity['bound']>, { before: Said; after: Said }> = {
  atLeast: { before: { ja: '', en: 'at least ' }, after: { ja: '以上', en: '' } },
  atMost: { before: { ja: '', en: 'at most ' }, after: { ja: '以下', en: '' } },
  moreThan: { before: { ja: '', en: 'more than ' }, after: { ja: '超', en: '' } },
  lessThan: { before: { ja: '', en: 'less than ' }, after: { ja: '未満', en: '' } },
  about: { before: { ja: '約', en: 'about ' }, after: { ja: '', en: '' } },
}

/** A quantity of an activity in words: 各51回, 10,000人以上, 全11地域. */
export function sayQuantity({ value, unit, each, all, bound }: Quantity, language: Language): string {
  const number = `${sayNumber(value)}${unit}`
  const { before, after } = bound === undefined ? { before: undefined, after: undefined } : bounds[bound]
  const limited = `${before?.[language] ?? ''}${number}${after?.[language] ?? ''}`
  if (language === 'en') return `${limited}${each ? ' each' : ''}${all ? ' (all)' : ''}`
  return `${all ? '全' : ''}${each ? '各' : ''}${limited}`
}

/** What one mark of a chart stands for. */
export const sayScale = (each: string, unit: string): Said => ({
  ja: `印ひとつが${each}${unit}です。端数は四捨五入しています。`,
  en: `One mark is ${each} ${unit}, rounded to whole marks.`,
})
