import { describe, expect, test } from 'vitest'
import { documents, headingsOf, readDocument } from './documents.ts'

const decisions = documents.filter((path) => /^docs\/decisions\/(?!README)/.test(path))

describe.each(decisions)('%s', (path) => {
  const text = readDocument(path)
  test('has its chapters', () => {
    expect(headingsOf(text).slice(1)).toEqual(['Context', 'Decision', 'Consequences', 'Replaces'])
  })
  test('is one page', () => {
    expect(text.split('\n').length).toBeLessThan(60)
  })
  test('stands in the list', () => {
    expect(readDocument('docs/decisions/README.md')).toContain(`(${path.split('/').at(-1)})`)
  })
})

test('decisions are numbered without a gap', () => {
  const numbers = decisions.map((path) => path.split('/').at(-1)?.slice(0, 4))
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, '0')))
})
