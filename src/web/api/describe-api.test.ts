import { expect, test } from 'vitest'
import type { DescribedSchema } from '../../report/api/described-api.ts'
import { nameOf } from '../../report/api/say-schema.ts'
import { apiOperationWords } from '../../report/sentences/api-operation.ts'
import { describeApi } from './describe-api.ts'
import { operations } from './operations/operations.ts'

const both = (['ja', 'en'] as const).map((language) => ({ language, api: describeApi(language, undefined) }))

test('every operation that has words is there, under its own name and address', () => {
  const [first] = both
  const described = Object.values(first?.api.paths ?? {}).map(({ get }) => get?.operationId ?? '')
  expect(described.toSorted()).toEqual(Object.keys(apiOperationWords).toSorted())
  expect(new Set(operations.map(({ at }) => at)).size).toBe(operations.length)
})

test.each(both)('every field of every record says what it means: $language', ({ api }) => {
  const silent = Object.entries(api.components.schemas).flatMap(([name, { properties = {} }]) =>
    Object.entries(properties)
      .filter(([, { description = '' }]) => description === '')
      .map(([field]) => `${name}.${field}`),
  )
  expect(silent).toEqual([])
})

test.each(both)('every parameter says what it narrows: $language', ({ api }) => {
  const parameters = Object.values(api.paths).flatMap(({ get }) => get?.parameters ?? [])
  expect(parameters.length).toBeGreaterThan(30)
  expect(parameters.filter(({ description = '' }) => description === '')).toEqual([])
})

test('a parameter of a path is always needed, one behind the address never', () => {
  const parameters = both.flatMap(({ api }) => Object.values(api.paths).flatMap(({ get }) => get?.parameters ?? []))
  expect(parameters.filter((one) => (one.in === 'path') !== (one.required ?? false))).toEqual([])
})

/** Every schema that a schema refers to. */
function referred(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own: DescribedSchema = schema
  return [...(typeof own.$ref === 'string' ? [nameOf(own)] : []), ...Object.values(schema).flatMap(referred)]
}

test.each(both)('whatever is referred to is described: $language', ({ api }) => {
  const names = new Set(referred(api))
  expect(names.size).toBeGreaterThan(20)
  expect([...names].filter((name) => !(name in api.components.schemas))).toEqual([])
})

test('it is made once for a language and an address', () => {
  expect(describeApi('ja', undefined)).toBe(describeApi('ja', undefined))
  expect(describeApi('ja', 'https://example.org/a/').servers).toEqual([{ url: 'https://example.org/a' }])
})
