import { describe, expect, test } from 'vitest'
import { findCircles } from './find-circles.ts'
import { findCrossings } from './find-crossings.ts'

const rulesOf = (file: string, source: string) => findCrossings(file, source).map(({ rule }) => rule.split(':')[0])

describe('a planted wrong import is found', () => {
  test.each([
    ['core/judge.ts', "import { readFileSync } from 'node:fs'", 'core may import no package but big.js, zod'],
    ['core/judge.ts', "import { db } from '../store/database.ts'", 'core may not import store'],
    ['core/judge.ts', "const x = await import('../outside/clock.ts')", 'core may not import outside'],
    ['core/judge.ts', 'const x = await import(name)', 'core may import no package but big.js, zod'],
    ['outside/clock.ts', "import type { Plan } from '../core/plan/plan.ts'", 'outside may not import core'],
    ['report/unmet-table.ts', "export { page } from '../write/html/page.ts'", 'report may not import write'],
    ['write/html/page.ts', "import { judge } from '../../core/judge.ts'", 'write may import only types of core'],
    ['act/import-plan.ts', "import { files } from '../outside/files.ts'", 'act may import only types of outside'],
    ['web/public/pages.ts', "import { save } from '../../store/changes/save-plan.ts'", 'web may not import store'],
    ['cli/read.ts', "import { readText } from '../read/published-text/read.ts'", 'cli may not import read'],
    ['core/plan.ts', "import x from '../../tools/check.ts'", 'core may not import from outside src'],
    ['helpers/date.ts', '', 'helpers is no room of the river'],
  ])('%s: %s', (file, source, rule) => {
    expect(rulesOf(file, source)).toEqual([rule])
  })
})

describe('what the river allows is not reported', () => {
  test.each([
    ['core/judge.ts', "import Big from 'big.js'"],
    ['core/check/rules.ts', "import { tally } from '../tally.ts'"],
    ['write/html/page.ts', "import type { Verdict } from '../../core/judge.ts'"],
    ['act/import-plan.ts', "import type { Files } from '../outside/files.ts'"],
    ['web/public/pages.ts', "import { storedPlan } from '../../store/queries/plan.ts'"],
    ['core/judge.test.ts', "import { readFileSync } from 'node:fs'"],
  ])('%s: %s', (file, source) => {
    expect(findCrossings(file, source)).toEqual([])
  })
})

test('a circle of files is found, once, and types make no circle', () => {
  const circle = new Map([
    ['core/a.ts', "import { b } from './b.ts'"],
    ['core/b.ts', "import { a } from './a.ts'"],
  ])
  const byType = new Map([...circle, ['core/b.ts', "import type { a } from './a.ts'"]])
  expect(findCircles(circle)).toEqual([['core/a.ts', 'core/b.ts', 'core/a.ts']])
  expect(findCircles(byType)).toEqual([])
})
