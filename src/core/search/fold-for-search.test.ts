import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch, foldWithPlaces } from './fold-for-search.ts'

describe('texts that are the same to whoever searches', () => {
  test.each([
    ['髙橋', '高橋', 'a rare form of a letter'],
    ['長﨑', '長崎', 'a rare form of a letter'],
    ['𠮷野', '吉野', 'a letter outside the basic plane'],
    ['市岡學校', '市岡学校', 'an old form of a letter'],
    ['葛\u{E0100}城', '葛城', 'a letter with a selector of its form'],
    ['防災マップ', '防災まっぷ', 'hiragana and katakana'],
    ['ﾎﾞﾗﾝﾃｨｱ', 'ボランティア', 'half-width kana'],
    ['ヴォランティア', 'ボランティア', 'a foreign sound in two spellings'],
    ['ｳﾞｧｲｵﾘﾝ', 'ばいおりん', 'the same at half width'],
    ['ウ\u3099ァ', 'ゔぁ', 'a voice mark that stands apart'],
    ['か\u3099っこう', 'ガッコウ', 'a voice mark that stands apart'],
    ['ＰＤＣＡ', 'pdca', 'full width and case'],
    ['３０社', '30社', 'full-width digits'],
    ['一ヶ月', '一ケ月', 'small and large'],
    ['一ヵ月', '一か月', 'small and large'],
    ['㈱港', '(株)港', 'a sign for several letters'],
    ['防\u200B災', '防災', 'a sign that nobody sees'],
    ['防災 \n訓練', '防災訓練', 'spaces in Japanese'],
    ['Policy　Plan', 'policy plan', 'a space between Latin words'],
    ['港区\u202Eoffice', '港区office', 'a sign that turns the direction'],
  ])('%s and %s: %s', (one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other))
  })

  test.each([
    ['斉藤', '斎藤'],
    ['キヤノン', 'キャノン'],
    ['は', 'ば'],
    ['policy plan', 'policyplan'],
    ['ビル', 'ビール'],
  ])('%s and %s stay two', (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other))
  })
})

const letters = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from('防災髙ガか\u3099ｶﾞヴァう\u200B 　aＡ①㈱𠮷\u{E0100}\n')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

test('however a text is composed, it folds to the same', () => {
  const japanese = fc.string({ unit: fc.constantFrom(...Array.from('防災訓練がぎぐパピプヴァヴォボランティア髙é')) })
  fc.assert(
    fc.property(japanese, (text) => {
      expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text))
    }),
  )
})

test('what is folded stays as it is when it is folded again', () => {
  for (let code = 1; code < 0x1_00_00; code += 1) {
    const once = foldForSearch(String.fromCharCode(code))
    if (foldForSearch(once) !== once) expect.fail(`U+${code.toString(16)}: ${once} → ${foldForSearch(once)}`)
  }
})

test('every unit of a folded text knows where it comes from, in order', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const { folded, starts, ends } = foldWithPlaces(text)
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
      for (const [unit, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0)
        expect(ends[unit]).toBeGreaterThan(start)
        expect(ends[unit]).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
