import { expect, test } from 'vitest'
import { forXml, notForXml } from './xml-text.ts'

test.each<[string, string | undefined]>([
  ['tab\tand\nline ends\r', undefined],
  ['𠮷 葛󠄀 が 😀 <&>"', undefined],
  ['', undefined],
  ['bell \u0007', 'U+0007'],
  ['NUL \0', 'U+0000'],
  ['\uffff', 'U+FFFF'],
  ['half a letter: \ud842', 'U+D842'],
  ['its other half: \udfb7', 'U+DFB7'],
  ['\ud842\ud842\udfb7', 'U+D842'],
])('%j', (text, character) => {
  expect(notForXml(text)).toBe(character)
  expect(notForXml(forXml(text))).toBeUndefined()
  expect(forXml(text) === text).toBe(character === undefined)
})
