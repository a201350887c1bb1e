import type { Amount } from '../../core/amount/amount.ts'
import type { DecimalText } from '../../core/decimal.ts'
import type { Comparator } from '../../core/target/target.ts'
import type { Language, Said } from './language.ts'

/** A number for reading: thousands grouped, the fraction as it is. */
export function sayNumber(value: DecimalText): string {
  if (value.length <= 3) return value
  const [whole = '', fraction] = value.split('.')
  let grouped = whole
  for (let at = whole.length - 3; at > (whole.startsWith('-') ? 1 : 0); at -= 3)
    grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

export const sayAmount = ({ value, unit }: Amount): string => `${sayNumber(value)}${unit}`

/** A sum of money: 1,200円, ¥1,200. */
export const sayYen = (value: DecimalText, language: Language): string =>
  language === 'ja' ? `${sayNumber(value)}円` : `¥${sayNumber(value)}`

/** A difference without its sign, the unit set off: 0.1 ポイント. */
export const sayGap = ({ value, unit }: Amount): string =>
  `${sayNumber(value.replace('-', ''))}${unit === '' ? '' : ` ${unit}`}`

/** The same in English: 0.1 points. Counters stay as the document has them. */
export const sayGapInEnglish = (gap: Amount): string =>
  sayGap(gap.unit === 'ポイント' ? { ...gap, unit: /^-?1$/.test(gap.value) ? 'point' : 'points' } : gap)

const comparators: Record<Comparator, { ja: (amount: string) => string; en: (amount: string) => string }> = {
  atLeast: { ja: (amount) => `${amount}以上`, en: (amount) => `at least ${amount}` },
  atMost: { ja: (amount) => `${amount}以下`, en: (amount) => `at most ${amount}` },
  moreThan: { ja: (amount) => `${amount}超`, en: (amount) => `more than ${amount}` },
  lessThan: { ja: (amount) => `${amount}未満`, en: (amount) => `less than ${amount}` },
  equals: { ja: (amount) => `ちょうど${amount}`, en: (amount) => `exactly ${amount}` },
}

/** Places in a ranking: the smaller, the better. */
const places: typeof comparators = {
  ...comparators,
  atLeast: { ja: (amount) => `${amount}かそれより下`, en: (amount) => `${amount} or lower in rank` },
  atMost: { ja: (amount) => `${amount}以内`, en: (amount) => `${amount} or better` },
  moreThan: { ja: (amount) => `${amount}より下`, en: (amount) => `lower in rank than ${amount}` },
  lessThan: { ja: (amount) => `${amount}より上`, en: (amount) => `better than ${amount}` },
}

/** A limit in words: 50%以上, at least 50%; 3位以内. */
export function sayLimit(comparator: Comparator, amount: Amount): Said {
  const words = (amount.unit === '位' ? places : comparators)[comparator]
  return { ja: words.ja(sayAmount(amount)), en: words.en(sayAmount(amount)) }
}

/** The bare word of a comparator: 以上, at least. */
export function sayComparator(comparator: Comparator): Said {
  const words = comparators[comparator]
  return { ja: words.ja('').replace('ちょうど', 'ちょうどその値'), en: words.en('').trim() }
}
