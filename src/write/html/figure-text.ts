import { html, type Content } from './html.ts'

const number = /[-−▲△+]?[0-9０-９][0-9０-９.,．，:]*/

const small = (words: string) => (words === '' ? '' : html`<span class="unit">${words}</span>`)

/**
 * A figure with its unit set smaller than the number: 80%以上 is a large 80 and a small %以上. Words without a number stay as they are.
 * Example: figureText('2時間30分') sets 時間 and 分 small.
 */
export function figureText(text: string): Content {
  const found = number.exec(text)
  if (found === null) return text
  const [figure] = found
  const rest = text.slice(found.index + figure.length)
  return html`${small(text.slice(0, found.index))}${figure}${number.test(rest) ? figureText(rest) : small(rest)}`
}
