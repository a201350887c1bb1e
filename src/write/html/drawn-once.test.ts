import { expect, test } from 'vitest'
import { drawnOnce } from './drawn-once.ts'
import { html, withTexts } from './html.ts'

let drawings = 0
const draw = drawnOnce(({ words }: { readonly words: string }) => {
  drawings += 1
  return html`<p>${words}</p>`
})
const loud = (text: string) => `${text}!`

test('a value is drawn once, however many pages show it', () => {
  const value = { words: 'met' }
  drawings = 0
  expect([draw(value).text, draw(value).text]).toEqual(['<p>met</p>', '<p>met</p>'])
  expect(drawings).toBe(1)
})

test('an equal value is another one', () => {
  drawings = 0
  draw({ words: 'met' })
  draw({ words: 'met' })
  expect(drawings).toBe(2)
})

test('what was drawn with dressed texts does not appear where they are plain, nor the other way round', () => {
  const value = { words: 'met' }
  const drawn = [draw(value), withTexts(loud, () => draw(value)), draw(value)]
  expect(drawn.map(({ text }) => text)).toEqual(['<p>met</p>', '<p>met!</p>', '<p>met</p>'])
})
