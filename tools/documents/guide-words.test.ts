import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument, root } from './documents.ts'

/** Everything that the program says, as its source has it. */
const said = globSync('src/report/sentences/**/*.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')
/** What an office writes, not what the program says. */
const ofOffices = new Set(['めざそう値:'])

test('every button and message that the guide of the import quotes is one that the program has', () => {
  const quoted = [...readDocument('docs/guide/import.md').matchAll(/「([^」]+)」/g)].map(([, words = '']) => words)
  expect(quoted.length).toBeGreaterThan(12)
  expect(quoted.filter((words) => !ofOffices.has(words) && !said.includes(words))).toEqual([])
})
