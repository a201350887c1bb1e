import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['１２．５％', '12.5%'],
  ['（再掲）', '(再掲)'],
  ['ﾎﾞﾗﾝﾃｨｱ', 'ボランティア'],
  ['10〜20', '10~20'],
  ['1‐2−3', '1-2-3'],
  ['  A　B  ', 'A B'],
  ['か\u3099', 'が'],
  ['髙橋 ①㎡▲ー', '髙橋 ①㎡▲ー'],
])('%s is meant as %s', (written, meant) => {
  expect(fold(written)).toBe(meant)
})

test('every letter is folded alike in plain and in rare company: no shortcut changes what a text means', () => {
  const wrong: string[] = []
  const rare = '\u2010' // a dash that takes every text on the long way
  for (let code = 1; code < 0x1_00_00; code += 1) {
    const text = `あ ${String.fromCharCode(code)}が`
    for (const plain of [text, text.replace(' ', '')])
      if (`-${fold(plain)}` !== fold(rare + plain)) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})
