import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadForms } from '../../act/load-forms.ts'
import { chooseScheme } from '../../act/load-schemes.ts'
import { readDocument, type CheckedPlan, type ReadingRules } from '../../act/read-document.ts'
import type { LineUse } from '../../core/line-use.ts'
import { inconsistenciesOf } from '../../core/plan/consistency.ts'
import { planSchema } from '../../core/plan/plan.ts'
import { createFiles } from '../../outside/files.ts'

/**
 * Every folder of examples/read is a document of an invented town and what a careful person makes of it: `expected.json` (the plan),
 * `lines.json` (what became of each line) and `findings.json`. A difference is written beside it as `…-changed.json`, to be looked
 * at and, when it is right, to take the place of the other; under CI nothing is written.
 */
const root = join(import.meta.dirname, '../../..')
const files = createFiles(root)
const folder = join(root, 'examples/read')
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'input.txt')))
const mayWrite = process.env['CI'] === undefined

let rules: ReadingRules
beforeAll(async () => {
  const forms = await loadForms(files, join(root, 'forms'))
  const choice = await chooseScheme(files, join(root, 'schemes'), 'met-unmet')
  if (!('forms' in forms) || !('scheme' in choice))
    throw new Error('the forms or schemes of the repository are damaged')
  rules = { forms: forms.forms, scheme: choice.scheme }
})

async function read(name: string): Promise<CheckedPlan> {
  const reading = await readDocument(files, join(folder, name, 'input.txt'), rules)
  if ('refusals' in reading) throw new Error(`${name} was refused: ${JSON.stringify(reading.refusals)}`)
  return reading
}

/** Lines with the same use and record as one: 5-7 record goal-…. */
function together(lines: readonly LineUse[]): string[] {
  const runs: { from: number; to: number; use: string }[] = []
  for (const { line, use, record } of lines) {
    const said = record === undefined ? use : `${use} ${record}`
    const last = runs.at(-1)
    if (last?.use === said && last.to === line - 1) last.to = line
    else runs.push({ from: line, to: line, use: said })
  }
  return runs.map(({ from, to, use }) => `${from === to ? from : `${from}-${to}`} ${use}`)
}

/** JSON with one short thing on one line, so that a person can read a whole plan. */
function readable(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= 130) return flat
  const inner = `${indent}  `
  const entries = Array.isArray(value)
    ? value.map((item) => inner + readable(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${readable(item, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`
}

function compare(name: string, part: 'expected' | 'lines' | 'findings', value: unknown): void {
  const own = JSON.parse(JSON.stringify(value)) as unknown
  const path = join(folder, name, `${part}.json`)
  const changed = join(folder, name, `${part}-changed.json`)
  const expected: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  const same = JSON.stringify(expected) === JSON.stringify(own)
  if (mayWrite && same) rmSync(changed, { force: true })
  if (mayWrite && !same) writeFileSync(changed, `${readable(own)}\n`)
  expect(own, `${name}: see ${part}-changed.json beside ${part}.json`).toEqual(expected)
}

test('there are documents in every encoding and layout that the reader knows', () => {
  expect(cases.length).toBeGreaterThanOrEqual(9)
})

describe.each(cases)('the document %s', (name) => {
  test('is read into the plan that a careful person would make of it', async () => {
    const { plan } = await read(name)
    compare(name, 'expected', { ...plan, sources: plan.sources.map((source) => ({ ...source, file: 'input.txt' })) })
  })

  test('loses no line, and leaves to a person what cannot be known', async () => {
    const { source } = await read(name)
    compare(name, 'lines', together(source))
  })

  test('is found to have these problems, each with its place', async () => {
    const { findings } = await read(name)
    compare(name, 'findings', findings)
  })

  test('makes a plan that its own schema accepts', async () => {
    const { plan } = await read(name)
    expect(planSchema.safeParse(plan).error).toBeUndefined()
    expect(inconsistenciesOf(plan)).toEqual([])
  })
})
