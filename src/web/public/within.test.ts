import { expect, test } from 'vitest'
import { within } from './within.ts'

test.each([
  ['what succeeds in time', () => Promise.resolve('x'), true],
  ['what fails', () => Promise.reject(new Error('no')), false],
  ['what never answers', () => new Promise(() => undefined), false],
])('%s', async (_, work, expected) => {
  expect(await within(20, work())).toBe(expected)
})
