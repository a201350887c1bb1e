import { expect, test } from 'vitest'
import { sayFileSize } from './file-size.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [53_715, '53.7 KB'],
  [999_949, '999.9 KB'],
  [999_950, '1.0 MB'],
  [16_000_000, '16.0 MB'],
])('%i bytes: %s', (bytes, said) => {
  expect(sayFileSize(bytes)).toBe(said)
})
