import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readParts, writeParts, type LabelledPart } from './labelled-parts.ts'

const taken = (parts: readonly LabelledPart[]) =>
  readParts(writeParts(parts) ?? '')?.map(({ label, id, text }) => ({ label, id, text }))

describe('several texts in one', () => {
  test('people can read it', () => {
    expect(
      writeParts([
        { label: '課題', text: '参加者が固定している' },
        { label: '対応・改善策', id: 'countermeasure-1', text: '若い世代に\n呼びかける' },
      ]),
    ).toBe('【課題】参加者が固定している\n【対応・改善策 countermeasure-1】若い世代に\n呼びかける')
  })

  test('nothing is nothing', () => {
    expect(writeParts([])).toBeUndefined()
    expect(readParts('')).toBeUndefined()
  })

  test('each part knows the line where its words begin', () => {
    expect(readParts('【a】1\n2\n【b】3')?.map(({ line, column }) => [line, column])).toEqual([
      [0, 3],
      [2, 3],
    ])
  })

  test.each(['free words', 'words\n【課題】later', '【never closed', ''])('%j is no text of ours', (text) => {
    expect(readParts(text)).toBeUndefined()
  })

  test('whatever stands in the words, marks of our own too, they come back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n【課題】', '\n＼【a】', '【', '\n＼＼【', '\n', '＼'),
      fc.array(fc.constantFrom('\n', '【', '】', '＼', 'x'), { maxLength: 8 }).map((all) => all.join('')),
    )
    const part = fc.record({ label: fc.constantFrom('課題', '番号'), id: fc.constantFrom(undefined, 'goal-1'), text })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(taken(parts)).toEqual(parts)
      }),
    )
  })
})
