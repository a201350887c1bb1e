import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { declaredIn } from './declarations.ts'
import { codeIn, readDocument, root, tableRows } from './documents.ts'
import { namedCode } from './named-code.ts'

const steps = tableRows(readDocument('docs/code-map.md'), 'step')
const named = namedCode('docs/code-map.md', 'step')

test('the map goes through every room', () => {
  const visited = new Set(named.map(({ file }) => file.split('/')[1]))
  for (const room of ['main.ts', 'cli', 'act', 'outside', 'read', 'core', 'store', 'report', 'write', 'web'])
    expect([...visited]).toContain(room)
})

test('every step names its file and something in it', () => {
  expect(steps.length).toBeGreaterThan(30)
  for (const [, file = '', names = ''] of steps) {
    expect(codeIn(file)).toHaveLength(1)
    expect(codeIn(names).length).toBeGreaterThan(0)
    expect(named.map((item) => item.file)).toContain(codeIn(file)[0])
  }
})

test.each(named)('$file declares $name', ({ file, name }) => {
  expect([...declaredIn(file)]).toContain(name)
})

test('the number stands in the line that the map begins with', () => {
  const line = readFileSync(join(root, 'examples/minato-fy2017/review.txt'), 'utf8').split('\n')[99]
  expect(line).toMatch(/^つながりづくりの支援\t.*〔目標〕50%以上 〔実績〕49\.9%\t/)
})
