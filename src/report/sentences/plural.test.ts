import { expect, test } from 'vitest'
import { plural, pluralWere } from './plural.ts'

test.each([
  [0, 'initiative', '0 initiatives'],
  [1, 'initiative', '1 initiative'],
  [2, 'activity', '2 activities'],
])('%i %s is %s', (count, noun, words) => {
  expect(plural(count, noun)).toBe(words)
})

test.each([
  [1, '1 initiative was'],
  [0, '0 initiatives were'],
])('%i initiatives: %s', (count, words) => {
  expect(pluralWere(count, 'initiative')).toBe(words)
})
