import { expect, test } from 'vitest'
import { readDocument } from './documents.ts'
import { generated, withPart } from './generated.ts'

test.each(Object.entries(generated))(
  '%s is what the code makes of it (else run tools/documents/renew.ts)',
  (path, make) => {
    const document = readDocument(path)
    expect(withPart(document, make())).toBe(document)
  },
)

test('a part that went stale is found', () => {
  const document = readDocument('docs/checks.md')
  expect(withPart(document, 'something else')).not.toBe(document)
  expect(() => withPart('no marks', '')).toThrow('marks')
})
