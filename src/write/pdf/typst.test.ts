import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Code, joined, listed, literal, plain, typst } from './typst.ts'

/** A literal read as the typesetter reads it: between its quotes a backslash keeps the letter behind it. */
function read(code: string): string {
  const inside = /^"((?:[^"\\]|\\.)*)"$/s.exec(code)?.[1]
  if (inside === undefined) throw new Error(`not one literal: ${code}`)
  return inside.replace(/\\(.)/gs, (_, letter: string) => (letter === 'n' ? '\n' : letter))
}

test.each([
  '#eval("1")',
  '$x$',
  '\\',
  '"',
  '"; panic()',
  '@ref',
  '<label>',
  ']',
  '[',
  '*a*',
  '_',
  '`',
  '//',
  '/*',
  '\\u{41}',
])('%s is a text and nothing else', (text) => {
  expect(read(literal(text))).toBe(text)
})

test('any text is one literal, and holds every letter that a page can show', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(read(literal(text))).toBe(plain(text))
    }),
  )
})

test('code is put in as it is, texts are not; lists are separated by commas', () => {
  expect(typst`table(columns: ${2}, ${[new Code('[]'), '#x']}, ${true})`.text).toBe('table(columns: 2, [], "#x", true)')
  expect(joined(['a', new Code('v(1em)')]).text).toBe('{ "a"; v(1em) }')
  expect(joined([]).text).toBe('none')
  expect(listed(['a']).text).toBe('"a",')
})

test('half letters, control signs and marks that turn the direction of reading are shown by nobody', () => {
  expect(plain('a\u0000b\u202ec\ud800d\r\ne\u2028f\tg')).toBe('abcd\ne\nf g')
})
