import { readFileSync } from 'node:fs'
import { Blob, Face } from 'harfbuzzjs'
import { expect, test } from 'vitest'
import { fontFiles } from './compile-typst.ts'
import { fontLetters } from './font-letters.ts'

test.each(fontFiles)('the letters of %s are those that HarfBuzz finds', (file) => {
  const found = new Face(new Blob(readFileSync(file))).collectUnicodes()
  expect([...fontLetters(file)].toSorted((a, b) => a - b)).toEqual([...found].toSorted((a, b) => a - b))
})

test('bold letters are there wherever usual ones are: a title misses no letter that a text has', () => {
  const [usual, bold] = [0, 1].map((side) => fontFiles.filter((_, index) => index % 2 === side))
  expect(usual).toHaveLength(3)
  usual?.forEach((file, index) => expect(fontLetters(bold?.[index] ?? '')).toEqual(fontLetters(file)))
})
