import { expect, test } from 'vitest'
import { declaredIn } from './declarations.ts'
import { namedCode } from './named-code.ts'

const named = namedCode('docs/glossary.md', '日本語')

test('the glossary names the code', () => {
  expect(named.length).toBeGreaterThan(40)
})

test.each(named)('$file declares $name', ({ file, name }) => {
  expect([...declaredIn(file)]).toContain(name)
})
