import { expect, test } from 'vitest'
import { figureText } from './figure-text.ts'
import { html } from './html.ts'

/** [small] marks what is set smaller. */
const drawn = (text: string) =>
  html`${figureText(text)}`.text.replaceAll('<span class="unit">', '[').replaceAll('</span>', ']')

test.each([
  ['80%以上', '80[%以上]'],
  ['2時間30分', '2[時間]30[分]'],
  ['1,730団体', '1,730[団体]'],
  ['約95.9%', '[約]95.9[%]'],
  ['-3.2ポイント', '-3.2[ポイント]'],
  ['▲3.2', '▲3.2'],
  ['80', '80'],
  ['前年度より増', '前年度より増'],
  ['', ''],
])('%s: the unit is smaller than its number', (text, expected) => {
  expect(drawn(text)).toBe(expected)
})

test('markup in a figure stays text', () => {
  expect(drawn('<b>5件')).toBe('[&lt;b&gt;]5[件]')
})
