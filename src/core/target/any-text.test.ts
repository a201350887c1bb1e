import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actualSchema } from './actual.ts'
import { parseActual } from './parse-actual.ts'
import { parseTarget } from './parse-target.ts'
import { targetSchema } from './target.ts'

const officeText = fc.array(
  fc.constantFrom(
    '80',
    '%',
    '以上',
    '以下',
    '約',
    '前年度',
    'より',
    '増',
    '平成',
    '29',
    '年度',
    '(',
    ')',
    '、',
    '万',
    '千',
    '人',
    'A',
    '/',
    '~',
    '達成',
    ' ',
    '各',
    '▲',
    '.',
    ',',
    'ー',
    '策定',
  ),
  { maxLength: 12 },
)

test('any text at all is read without failing, and its text is kept', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        officeText.map((parts) => parts.join('')),
      ),
      (text) => {
        const target = parseTarget(text)
        expect(target.text).toBe(text)
        expect(targetSchema.safeParse(target).success).toBe(true)
        expect(actualSchema.safeParse(parseActual(text)).success).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
})

/** The quickest of a few readings: a busy machine is not the reader's fault. */
function quickest(read: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    read()
    return performance.now() - began
  })
  return Math.min(...times)
}
const repeated =
  '1 ( (( 千 ▲ 80%以上 前年度より 維持 1月 1時間 第1 人口1 過去1 1/ 1: A80/ 累計 十数 ①80% 隔年調査のため 平成29年度 を の 平均 ー １ ｶﾞ'.split(
    ' ',
  )
describe.each([399, 50_000])('a text of %d characters is answered at once, whatever it repeats', (length) => {
  test.each([...repeated, ' ', '　'])('"%s"', (part) => {
    const text = part.repeat(length).slice(0, length)
    expect(quickest(() => parseTarget(text))).toBeLessThan(50)
    expect(quickest(() => parseActual(text))).toBeLessThan(50)
  })
})
