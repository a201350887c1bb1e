import type { Column } from '../dataset.ts'
import type { Said } from './language.ts'

/** What a column holds. */
export const columnTypes: Readonly<Record<Column['type'], Said>> = {
  text: { ja: '文字', en: 'text' },
  decimal: { ja: '小数', en: 'decimal' },
  integer: { ja: '整数', en: 'integer' },
  boolean: { ja: '真偽', en: 'boolean' },
  date: { ja: '日付', en: 'date' },
}

/** The meaning of a column, with every value that there can be and its meaning. */
export function sayMeaning({ meaning, values }: Column): Said {
  if (values === undefined) return meaning
  const all = Object.entries(values)
  return {
    ja: `${meaning.ja}: ${all.map(([code, { ja }]) => `${code} ${ja}`).join('、')}`,
    en: `${meaning.en}: ${all.map(([code, { en }]) => (code === en ? code : `${code} (${en})`)).join(', ')}`,
  }
}
