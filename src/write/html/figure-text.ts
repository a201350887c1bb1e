import { html } from './html.ts'

const number = /[-−▲△+]?[0-9０-９][0-9０-９.,．，:]*/g

/**
 * A figure with its unit set smaller than the number: 80%以上 is a large 80 and a small %以上. Words without a number stay as they are.
 * Example: figureText('2時間30分') sets 時間 and 分 small.
 */
export function figureText(text: string) {
  const numbers = [...text.matchAll(number)]
  if (numbers.length === 0) return html`${text}`
  const ends = [...numbers.map(({ index }) => index), text.length]
  const small = (words: string) => (words === '' ? '' : html`<span class="unit">${words}</span>`)
  return html`${small(text.slice(0, ends[0]))}${numbers.map(
    ([figure], at) => html`${figure}${small(text.slice((ends[at] ?? 0) + figure.length, ends[at + 1]))}`,
  )}`
}
