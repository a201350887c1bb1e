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
  ja: `印ひとつが${each}${unit}です。足りない分だけ印は細くなります。`,
  en: `One mark is ${each} ${unit}; a narrower one is a part of it.`,
})

/** What a chart of one unit is called. */
export const sayCountedIn = (unit: string): Said => ({ ja: `「${unit}」で数えたこと`, en: `Counted in ${unit}` })

/** What such a chart shows, in a sentence. */
export const sayGreatest = (activity: string, most: string, { shown, all }: { shown: number; all: number }): Said => ({
  ja: `最も大きいのは「${activity}」の${most}です。${shown < all ? `大きい順に${shown}つを図にしました。` : ''}`,
  en: `The greatest is ${most}: ${activity}.${shown < all ? ` The ${shown} greatest are drawn.` : ''}`,
})

export const sayAllCounted = (all: number): Said => ({
  ja: `${all}つの数を表で見る`,
  en: `All ${all} figures as a table`,
})
