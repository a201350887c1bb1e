import { describe, expect, test } from 'vitest'
import type { SourceLine } from '../source-line.ts'
import { emptyLayout, labelToRemember, learnt, suggestionsFor, wardLayoutSchema } from './ward-layout.ts'

const lines = (...texts: string[]): SourceLine[] =>
  texts.map((text, at) => ({ line: at + 1, use: 'needs-a-person', text }))
const first = lines('経営課題１　暮らし', 'めざそう値：80%以上', 'できばえ\t79.2%', '区長からの一言: よい年でした')
const layout = learnt(emptyLayout, first, [
  { line: 1, role: 'goal', remember: true },
  { line: 2, role: 'target', remember: true },
  { line: 3, role: 'actual', remember: true },
  { line: 4, role: 'nothing' },
])

describe('the labels of a ward', () => {
  test('are learnt from what a person asks to be remembered; titles have none', () => {
    expect(layout).toEqual({
      schema: 'furikaeri.layout/1',
      labels: [
        { label: 'めざそう値', role: 'target' },
        { label: 'できばえ', role: 'actual' },
      ],
    })
    expect(wardLayoutSchema.parse(layout)).toEqual(layout)
  })

  test('are offered for the lines of the next document that nobody has placed, whatever their width and spaces', () => {
    const next = lines('めざそう 値: 12回', 'できばえ：15回', '合言葉: 元気')
    expect(suggestionsFor(layout, next)).toEqual([
      { line: 1, role: 'target', label: 'めざそう 値' },
      { line: 2, role: 'actual', label: 'できばえ' },
    ])
    expect(suggestionsFor(layout, [{ line: 1, use: 'record', text: 'できばえ: 1' }])).toEqual([])
  })

  test('can change their meaning: the newest holds', () => {
    const again = learnt(layout, first, [{ line: 2, role: 'actual', remember: true }])
    expect(again.labels).toContainEqual({ label: 'めざそう値', role: 'actual' })
    expect(again.labels).toHaveLength(2)
  })

  test.each([
    ['target', 'めざそう値'],
    ['goal', undefined],
    ['initiative', undefined],
  ] as const)('as %s the line has the label %s', (role, label) => {
    expect(labelToRemember(first[1] as SourceLine, role)).toBe(label)
  })
})
