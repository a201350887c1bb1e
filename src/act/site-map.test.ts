import { expect, test } from 'vitest'
import { changedAtOf, versionOf } from './site-map.ts'

/** A page: the hash of its content, when that was new, what it was drawn from. */
const page = '0123456789abcdef.mbcqvoo0.fedcba9876543210'

test('a page that comes out the same from something else is the same version, of the same day', () => {
  const other = page.replace(/[^.]*$/, '0000000000000000')
  expect(versionOf(other)).toBe(versionOf(page))
  expect(changedAtOf(other)).toBe(changedAtOf(page))
})

test('another content or another day is another version', () => {
  expect(versionOf(page.replace('0123', '3210'))).not.toBe(versionOf(page))
  expect(versionOf(page.replace('mbcq', 'mbcr'))).not.toBe(versionOf(page))
})

test('a file without a day has its whole mark for a version', () => {
  expect(versionOf('0123456789abcdef')).toBe('0123456789abcdef')
  expect(changedAtOf('0123456789abcdef')).toBeUndefined()
})
