import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch } from './fold-for-search.ts'
import { excerptOf, markFound, type Piece } from './mark-found.ts'
import { readQuery } from './query.ts'

const terms = (query: string) => {
  const read = readQuery(query)
  return read.kind === 'terms' ? read.terms : []
}
/** Marked pieces in brackets. */
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('what was found is marked as it is written', () => {
  test.each([
    ['防災', '地域の防災訓練と防災講座', '地域の[防災]訓練と[防災]講座'],
    ['高橋', '髙橋さん', '[髙橋]さん'],
    ['ボランティア', 'ﾎﾞﾗﾝﾃｨｱの会', '[ﾎﾞﾗﾝﾃｨｱ]の会'],
    ['ば', 'ウ\u3099ァイオリン', '[ウ\u3099ァ]イオリン'],
    ['株', '㈱港', '[㈱]港'],
    ['防災訓練', '防災\n訓練', '[防災\n訓練]'],
    ['防災 訓練', '防災の訓練', '[防災]の[訓練]'],
    ['防災訓 災訓練', '防災訓練', '[防災訓練]'],
    ['が', 'か\u3099く', '[か\u3099]く'],
    ['桜', '防災', '防災'],
    ['<b>', 'a <B> b', 'a [<B>] b'],
  ])('%s in %s: %s', (query, text, marked) => {
    expect(shown(markFound(text, terms(query)))).toBe(marked)
  })
})

const letter = fc.constantFrom(...Array.from('防災訓練髙高ガか\u3099ｶﾞヴァう\u200B 　aＡ①㈱𠮷吉\u{E0100}\n'))
const text = fc.string({ unit: letter, maxLength: 40 })

test('marking never changes a text, and whatever is marked holds a term; a text that holds one has a mark', () => {
  fc.assert(
    fc.property(text, fc.string({ unit: letter, minLength: 1, maxLength: 3 }), (written, query) => {
      const wanted = terms(query)
      const pieces = markFound(written, wanted)
      expect(pieces.map((piece) => piece.text).join('')).toBe(written)
      const marks = pieces.filter(({ marked }) => marked).map((piece) => foldForSearch(piece.text))
      for (const mark of marks) expect(wanted.some((term) => mark.includes(term))).toBe(true)
      expect(marks.length > 0).toBe(wanted.some((term) => foldForSearch(written).includes(term)))
    }),
    { numRuns: 500 },
  )
})

describe('an excerpt', () => {
  const long = `${'あ'.repeat(200)}防災訓練${'い'.repeat(200)}`

  test('shows the words around the first place, and says what is left out', () => {
    const excerpt = shown(excerptOf(long, terms('防災')))
    expect(excerpt).toMatch(/^…あ{24}\[防災\]訓練い+…$/)
    expect(excerpt.length).toBeLessThan(125)
  })

  test('begins at the beginning when the place is near', () => {
    expect(shown(excerptOf('きょうは防災の日', terms('防災')))).toBe('きょうは[防災]の日')
  })

  test('is a part of the text, cuts no letter in two, and shows the first term', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: letter, maxLength: 300 }),
        fc.string({ unit: letter, minLength: 1, maxLength: 2 }),
        (written, query) => {
          const wanted = terms(query)
          const pieces = excerptOf(written, wanted)
          const words = pieces.map((piece) => piece.text).join('')
          expect(written).toContain(words.replace(/^…|…$/g, ''))
          expect(words).not.toMatch(/^…?[\uDC00-\uDFFF]|[\uD800-\uDBFF]…?$/)
          expect(pieces.some(({ marked }) => marked)).toBe(wanted.some((term) => foldForSearch(written).includes(term)))
        },
      ),
      { numRuns: 300 },
    )
  })
})

test('marking a very long text, or looking for very many words, takes no time', () => {
  const began = performance.now()
  markFound('防災'.repeat(25_000), terms('防災 訓練'))
  markFound('ヴ\u3099\u200B'.repeat(17_000), terms('a '.repeat(50)))
  excerptOf(`${'か'.repeat(50_000)}\u3099`, terms('が'))
  expect(performance.now() - began).toBeLessThan(2000)
})
