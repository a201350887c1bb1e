import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAfter, cutTo, linesOf, widthOf } from './text-lines.ts'

const width = (line: string) => Array.from(line, widthOf).reduce((sum, own) => sum + own, 0)
const bare = (text: string) => text.replace(/\s/g, '')

test.each([
  ['港区民の集い', 4, ['港区民', 'の集い']],
  ['区政会議、部会', 5, ['区政会', '議、部会']],
  ['あの「集い」へ', 4, ['あの', '「集', 'い」へ']],
  ['平成29年度 KPI 80%以上', 8, ['平成29年度 ', 'KPI 80%以上']],
])('%s in a column of %i letters breaks where Japanese may break', (text, columns, lines) => {
  expect(linesOf(text, columns)).toEqual(lines)
})

test('a line keeps one letter free, so what is measured is rather too long than too short', () => {
  const text = '区の実情や特性に即して、取組が進められていることを知っている区民の割合。'.repeat(6)
  for (const columns of [8, 13, 21, 40])
    for (const line of linesOf(text, columns)) expect(width(line)).toBeLessThanOrEqual(columns - 1)
})

test('a text cut after some lines keeps every letter, and no more lines than asked for', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('あ', '漢', '、', '「', 'っ', 'a', '8', ' ', '\n', '𠮷', '葛󠄀', '👨‍👩‍👧'),
        maxLength: 200,
      }),
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 0, max: 12 }),
      (text, columns, lines) => {
        const [head, tail] = cutAfter(text, columns, lines)
        expect(bare(head + tail)).toBe(bare(text))
        if (head !== '') expect(linesOf(head, columns).length).toBeLessThanOrEqual(Math.max(lines, 1))
        if (lines > 0 && text !== '') expect(tail.length).toBeLessThan(text.length)
      },
    ),
  )
})

test('a letter made of several is never cut', () => {
  const [head] = cutAfter('葛󠄀'.repeat(20), 5, 1)
  expect(head).toBe('葛󠄀'.repeat(4))
})

test('what is cut to a width ends in an ellipsis', () => {
  expect(cutTo('港区の約束', 5)).toBe('港区の約束')
  expect(cutTo('港区の約束', 4)).toBe('港区の…')
})
