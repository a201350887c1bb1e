import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/act/read-document.ts'
import { planSchema, type Plan } from '../../src/core/plan/plan.ts'
import { createFiles } from '../../src/outside/files.ts'
import { arbitraryPlan } from '../arbitrary/arbitrary-plan.ts'
import { readingRules } from '../generate/reading-rules.ts'
import { planJsonSchema, planSchemaFile } from './plan-schema.ts'

const root = join(import.meta.dirname, '../..')
const published = readFileSync(join(root, planSchemaFile), 'utf8')
type Properties = { readonly properties?: Record<string, { readonly description?: string; readonly $ref?: string }> }
const schema: Properties & { readonly $defs: Record<string, Properties> } = JSON.parse(published)
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
const problems = (value: unknown) => (validate(value) ? [] : validate.errors)

async function planOf(file: string): Promise<Plan> {
  const reading = await readDocument(createFiles(root), file, await readingRules())
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  return JSON.parse(JSON.stringify(reading.plan))
}

const examples = [
  'examples/minato-fy2017/review.txt',
  ...readdirSync(join(root, 'examples/findings'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      ['triggers.txt', 'clean.txt', 'clean.json'].map((file) => `examples/findings/${name}/${file}`),
    )
    .filter((file) => existsSync(join(root, file))),
]

describe('docs/furikaeri.plan-1.schema.json', () => {
  test('is what the schema of the program says; after a change: node tools/schema/write-schema.ts', () => {
    expect(published).toBe(planJsonSchema())
  })

  test('names its records, and says of every field of a plan, goal, strategy and initiative what it is', () => {
    const definitions = schema.$defs
    expect(Object.keys(definitions).filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([])
    const plain = new Set([
      'schema',
      'title',
      'goals',
      'strategies',
      'indicators',
      'listings',
      'activities',
      'photos',
      'grades',
      'kind',
    ])
    const silent = Object.entries({ ...definitions, Plan: schema })
      .filter(([name]) => ['Plan', 'Goal', 'Strategy', 'Initiative', 'Listing'].includes(name))
      .flatMap(([name, { properties = {} }]) =>
        Object.entries(properties)
          .filter(
            ([field, { description, $ref }]) => description === undefined && $ref === undefined && !plain.has(field),
          )
          .map(([field]) => `${name}.${field}`),
      )
    expect(silent).toEqual([])
  })

  test.each(examples)('takes the plan of %s', async (file) => {
    expect(problems(await planOf(file))).toEqual([])
  })

  test('takes any plan that the program takes', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(problems(plan)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

/** The same value with one thing in it changed: a field gone, of another type, or one too many. */
function spoilt(value: unknown, where: number, how: number): unknown {
  const places: (readonly [Record<string, unknown>, string])[] = []
  const walk = (item: unknown) => {
    if (typeof item !== 'object' || item === null) return
    for (const [key, inner] of Object.entries(item)) {
      places.push([item as Record<string, unknown>, key])
      walk(inner)
    }
  }
  const copy = structuredClone(value)
  walk(copy)
  const [owner, key] = places[where % places.length] ?? [{}, '']
  const others: readonly unknown[] = [undefined, null, 1.5, -1, 'x', '1,730', [], {}, true, '', { text: 1 }]
  if (how === others.length) owner['extra'] = 1
  else if (how === 0) delete owner[key]
  else owner[key] = others[how]
  return JSON.parse(JSON.stringify(copy))
}

test('the schema and the program agree on what is no plan: one thing changed anywhere', () => {
  let refused = 0
  fc.assert(
    fc.property(arbitraryPlan, fc.nat(), fc.nat({ max: 11 }), (plan, where, how) => {
      const value = spoilt(plan, where, how)
      const taken = planSchema.safeParse(value).success
      expect([taken, value]).toEqual([problems(value)?.length === 0, value])
      refused += taken ? 0 : 1
    }),
    { numRuns: 80, seed: 271071 },
  )
  expect(refused).toBeGreaterThan(20)
})
