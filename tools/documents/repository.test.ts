import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testTitles } from './declarations.ts'
import { fencesOf, readDocument, root } from './documents.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const testFiles = globSync(['src/**/*.test.ts', 'tools/**/*.test.ts', 'e2e/**/*.test.ts'], { cwd: root }).sort()

test('tests that need more than the repository say that they are extra', () => {
  const beyond = testFiles.filter(
    (file) => /'\.\.\/shared|\/shared['/]/.test(read(file)) && !file.startsWith('tools/documents'),
  )
  const unlabelled = beyond.filter((file) => ![...testTitles(file)].some((title) => title.startsWith('extra: ')))
  expect(unlabelled).toEqual([])
})

test('the program needs nothing beside the repository', () => {
  const sources = globSync(['src/**/*.ts', 'bootstrap.mjs'], { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
  expect(sources.filter((file) => read(file).includes('../shared'))).toEqual([])
})

test('what runs on a clean checkout is the test command of the README', () => {
  const commands = fencesOf(readDocument('README.md'))
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text)
    .join('')
  expect(commands).toMatch(/^npm start\b/m)
  expect(commands).toMatch(/^npm test\b/m)
  expect(read('.ci/run').trim().split('\n').at(-1)).toBe('exec npm test')
})

test('the licence is MIT, in its file, in package.json and in the README', () => {
  expect(read('LICENSE')).toMatch(/^MIT License\n/)
  expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'MIT' })
  expect(readDocument('README.md')).toContain('[MIT](LICENSE)')
})
