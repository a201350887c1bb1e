import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleKey } from './title-key.ts'

describe('titles that are the same', () => {
  test.each([
    ['ＳＮＳでの発信', 'SNSでの発信'],
    ['地域活動協議会による 広報活動の支援', '地域活動協議会による広報活動の支援'],
    ['「築港・天保山地区まちづくり計画」の策定', '築港・天保山地区まちづくり計画の策定'],
    ['ﾎﾞﾗﾝﾃｨｱの育成', 'ボランティアの育成'],
    ['が', 'か\u3099'], // composed and not
    ['ゼロカーボン', 'ゼロカ-ボン'],
    ['安全、安心', '安全・安心'],
    ['\u200B訓練', '訓練'],
  ])('%s = %s', (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other))
  })
})

describe('titles that differ', () => {
  test.each([
    ['区政の参画', '区民の参画'],
    ['積極的な発信', '積極的発信'],
    ['髙島', '高島'],
    ['備蓄①', '備蓄②'],
  ])('%s ≠ %s', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other))
  })
})

test('a key is its own key', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => titleKey(titleKey(title)) === titleKey(title)))
})
