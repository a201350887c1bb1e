import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const left = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b/

/** The places at which a test is left out, or leaves out the others. */
const leftOut = (file: string, source: string) =>
  source.split('\n').flatMap((line, index) => (left.test(line) ? [`${file}:${index + 1}`] : []))

test('no test is left out: what cannot run fails and says what is missing', () => {
  const files = globSync('{src,tools,e2e}/**/*.test.ts', { cwd: root })
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap((file) => leftOut(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test.each(['skip', 'only', 'todo', 'skipIf', 'concurrent.only'])('a test that is left out by .%s is found', (how) => {
  expect(leftOut('a.test.ts', `\ntest.${how}('x', () => undefined)`)).toEqual(['a.test.ts:2'])
})
