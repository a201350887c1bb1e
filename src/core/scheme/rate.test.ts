import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseActual } from '../target/parse-actual.ts'
import { parseTarget } from '../target/parse-target.ts'
import type { RatingInput } from './measures.ts'
import { rate } from './rate.ts'
import { schemeSchema, type Scheme, type SchemeExample } from './scheme.ts'

const folder = join(import.meta.dirname, '../../../schemes')
const schemes = globSync('*.json', { cwd: folder }).map((file) => ({
  file,
  scheme: schemeSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
}))
const find = (id: string, version: number): Scheme => {
  const found = schemes.find(({ scheme }) => scheme.id === id && scheme.version === version)
  if (found === undefined) throw new Error(`no scheme ${id} ${version}`)
  return found.scheme
}

function inputOf({ target, actual, previous, reference, direction, final, elapsed }: SchemeExample): RatingInput {
  return {
    target: parseTarget(target),
    actual: actual === undefined ? null : parseActual(actual),
    ...(previous === undefined ? {} : { previous: parseActual(previous) }),
    ...(reference === undefined ? {} : { reference: parseActual(reference) }),
    ...(direction === undefined ? {} : { direction }),
    ...(final === undefined ? {} : { final: parseTarget(final) }),
    ...(elapsed === undefined ? {} : { elapsed }),
  }
}

describe.each(schemes)('$file', ({ file, scheme }) => {
  test('is named by its id and version', () => {
    expect(basename(file, '.json')).toBe(`${scheme.id}.v${scheme.version}`)
  })
  test.each(scheme.examples)('worked example: $target, $actual ($source)', (example) => {
    const { verdict, statedVerdict, grades } = rate(scheme, inputOf(example), example.stated)
    const expected = example.expect.grades
    expect(verdict).toBe(example.expect.verdict)
    expect(statedVerdict).toBe(example.expect.stated ?? null)
    expect(
      Object.fromEntries(
        grades.filter(({ axis }) => axis in expected).map(({ axis, grade }) => [axis, grade?.id ?? null]),
      ),
    ).toEqual(expected)
  })
})

test('a judgement keeps the scheme, its version, the inputs and the working', () => {
  const input: RatingInput = { target: parseTarget('50%以上'), actual: parseActual('49.9%') }
  const rating = rate(find('met-unmet', 1), input)
  expect(rating.scheme).toEqual({ id: 'met-unmet', version: 1 })
  expect(rating.inputs).toBe(input)
  expect(rating.judgement.working).toHaveLength(1)
})

test('a rule that changes between years is two versions: the old judgement stays explainable', () => {
  const input: RatingInput = {
    target: parseTarget('100件以上'),
    actual: parseActual('50件'),
    elapsed: { done: 3, of: 4 },
  }
  expect(rate(find('ratio-by-plan-length', 1), input).verdict).toBe('met')
  expect(rate(find('ratio-by-plan-length', 2), input).verdict).toBe('unmet')
})

test("a person's grade stands beside the computed verdict, never over it", () => {
  const rating = rate(
    find('grades-sabcd', 1),
    { target: parseTarget('80%以上'), actual: parseActual('78%') },
    { grade: 'A' },
  )
  expect(rating.verdict).toBe('unmet')
  expect(rating.statedVerdict).toBe('met')
})

test('a scheme that needs a figure which nobody gave does not guess: it names what is missing', () => {
  const rating = rate(find('tochigi', 1), { target: parseTarget('60%以上'), actual: parseActual('62%') })
  expect(rating.verdict).toBe('not-judged')
  expect(rating.grades[0]?.missing).toEqual(['final-met'])
})

test('thresholds are compared without dividing: two thirds do not reach 66.7%', () => {
  const input: RatingInput = { target: parseTarget('3件以上'), actual: parseActual('2件'), elapsed: { done: 1, of: 2 } }
  expect(rate(find('ratio-by-plan-length', 2), input).verdict).toBe('unmet')
})

test('what does not apply stays so under every scheme: the four states are never mixed', () => {
  const input: RatingInput = { target: parseTarget('60%以上'), actual: parseActual('対象外') }
  expect(rate(find('tochigi', 1), input)).toMatchObject({ verdict: 'not-applicable', reason: 'not-applicable' })
})
