import { describe, expect, test } from 'vitest'
import type { PublicationSummary } from './publication.ts'
import { bySameMethod, methodOf } from './same-method.ts'

const none = { met: 0, unmet: 0, notJudged: 0, notApplicable: 0 }
type Given = Partial<Omit<PublicationSummary, 'scheme' | 'form'>> & { readonly scheme?: string; readonly form?: string }

/** met-unmet 1: a scheme or form with its version. */
const versioned = (words: string) => ({ id: words.split(' ')[0] ?? '', version: Number(words.split(' ')[1]) })
const summary = ({ scheme = 'met-unmet 1', form = 'review-deck 1', ...more }: Given = {}): PublicationSummary => ({
  scheme: versioned(scheme),
  form: versioned(form),
  stated: none,
  listed: none,
  distinct: none,
  initiatives: 10,
  findings: { error: 0, warning: 0, note: 0 },
  ...more,
})
/** 甲, 乙, 丙 … with their plans. */
const wards = (...all: readonly Given[]) =>
  all.map((given, index) => ({ name: '甲乙丙丁戊'.charAt(index), summary: summary(given) }))
const compared = (...all: readonly Given[]) => {
  const { groups, apart } = bySameMethod(wards(...all))
  return {
    together: groups.map(({ items }) => items.map(({ name }) => name).join('')),
    apart: Object.fromEntries(apart.map(({ item, why }) => [item.name, why])),
  }
}

describe('what a count counts', () => {
  test.each([
    ['what the document prints', {}, 'printed'],
    ['every listing, where nothing is printed', { stated: null }, 'by-listing'],
    [
      'every indicator, where nothing is printed and no initiative is listed',
      { stated: null, initiatives: 0 },
      'by-indicator',
    ],
  ] as const)('%s', (_, given, basis) => {
    expect(methodOf(summary(given)).basis).toBe(basis)
  })
})

describe('plans stand side by side only where they were judged and counted alike', () => {
  test.each<[string, readonly Given[], ReturnType<typeof compared>]>([
    ['two of one method', [{}, {}], { together: ['甲乙'], apart: {} }],
    ['the only one of its year', [{}], { together: [], apart: { 甲: ['alone'] } }],
    ['another rule', [{}, {}, { scheme: 'ladder 1' }], { together: ['甲乙'], apart: { 丙: ['scheme'] } }],
    [
      'another version of the rule',
      [{}, {}, { scheme: 'met-unmet 2' }],
      { together: ['甲乙'], apart: { 丙: ['scheme'] } },
    ],
    ['another form', [{}, {}, { form: 'osaka-g2 1' }], { together: ['甲乙'], apart: { 丙: ['form'] } }],
    ['counted otherwise', [{}, {}, { stated: null }], { together: ['甲乙'], apart: { 丙: ['basis'] } }],
    [
      'everything at once',
      [{}, {}, { scheme: 'ladder 1', form: 'osaka-g2 1', stated: null }],
      { together: ['甲乙'], apart: { 丙: ['scheme', 'form', 'basis'] } },
    ],
    [
      'two that differ stand apart, both of them',
      [{}, { stated: null }],
      { together: [], apart: { 甲: ['basis'], 乙: ['basis'] } },
    ],
    [
      'the larger group comes first',
      [{}, {}, { stated: null }, { stated: null }, { stated: null }],
      { together: ['丙丁戊', '甲乙'], apart: {} },
    ],
    [
      'it differs from the nearest',
      [{}, {}, { scheme: 'ladder 1', form: 'web 1' }, { scheme: 'ladder 1', form: 'web 2' }],
      { together: ['甲乙'], apart: { 丙: ['form'], 丁: ['form'] } },
    ],
    ['nothing at all', [], { together: [], apart: {} }],
  ])('%s', (_, given, expected) => {
    expect(compared(...given)).toEqual(expected)
  })
})
