import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedApi, publishAs } from '../../../tools/published/asked-api.ts'
import { exampleDocument, minato } from '../../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { operations } from './operations/operations.ts'

let database: TestDatabase
let api: ReturnType<typeof askedApi>
beforeAll(async () => {
  database = await createTestDatabase()
  api = askedApi(database.db)
  const { rules, checked } = await exampleDocument()
  const at = '2018-06-25T01:00:00.000Z'
  await publishAs(database.db, minato, checked.plan, { rules, source: checked.source, at })
})
afterAll(() => database.close())

const megabyte = 'x'.repeat(1_000_000)

/** What the answer is: its status, and where each fault is. */
async function refused(path: string, init?: RequestInit) {
  const answer = await api.ask(path, init)
  const text = await answer.text()
  expect(text.length).toBeLessThan(8_000)
  expect(text).not.toMatch(/at \w+ \(|node_modules|\.ts:\d|select /)
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem: { errors?: { in: string; name: string }[] } = JSON.parse(text)
  return { status: answer.status, faults: (problem.errors ?? []).map((fault) => `${fault.in} ${fault.name}`) }
}

describe('a parameter that is not what it should be is refused by its name', () => {
  test.each([
    ['a name that nobody knows', '/plans?tennant=271071', ['query tennant']],
    [
      'a name of the language itself',
      '/plans?__proto__=1&constructor=1&toString=1',
      ['query __proto__', 'query constructor', 'query toString'],
    ],
    ['given twice', '/plans?year=2017&year=2018', ['query year']],
    ['as a list', '/plans?year[]=2017', ['query year[]']],
    ['as an object', '/plans?tenant[$ne]=1', ['query tenant[$ne]']],
    ['nothing in it', '/plans?year=', ['query year']],
    ['NUL', '/plans?tenant=27107%00', ['query tenant']],
    ['NUL in the path', '/tenants/27107%00', ['path code']],
    ['broken UTF-8', '/tenants/%ff%fe%fd', ['path code']],
    ['a megabyte', `/plans?tenant=${megabyte}`, ['query tenant']],
    ['a megabyte of name', `/plans?${megabyte}=1`, [`query ${'x'.repeat(40)}`]],
    ['a megabyte in the path', `/tenants/${megabyte}`, ['path code']],
    ['SQL', "/tenants/1' or '1'='1", ['path code']],
    ['full-width figures', '/tenants/\uff12\uff17\uff11\uff10\uff17\uff11', ['path code']],
    ['a code without its check digit', '/tenants/27107', ['path code']],
    ['a number beyond the numbers', '/plans/271071/99999999999999999999', ['path year']],
    ['a number with a point', '/plans/271071/2017.0', ['path year']],
    ['a negative number', '/plans/271071/-1', ['path year']],
    ['a number in hexadecimal', '/plans/271071/0x7e1', ['path year']],
    ['a power', '/plans/271071/2e3', ['path year']],
    ['a number that is none', '/plans/NaN/undefined', ['path tenant', 'path year']],
    ['no publication is the zeroth', '/publications/271071/2017/0', ['path sequence']],
    ['more than the database can count', '/publications/271071/2017/9999999999', ['path sequence']],
    ['a limit of nothing', '/plans?limit=0', ['query limit']],
    ['a limit beyond the limit', '/plans?limit=201', ['query limit']],
    ['a state that there is not', '/plans/271071/2017/indicators?verdict=failed', ['query verdict']],
    ['a rule that there is not', '/plans/271071/2017/findings?rule=toString', ['query rule']],
    ['a language that we do not speak', '/plans?lang=fr', ['query lang']],
    ['an address that goes up', '/plans/271071/2017/goals/..%2f..%2fetc', ['path id']],
    ['a cursor of another list', '/plans?after=271071', ['query after']],
    ['a cursor into a publication that there is not', '/plans/271071/2017/goals?after=9-1', ['query after']],
    ['markup', '/plans?tenant=<script>', ['query tenant']],
    [
      'everything at once',
      '/plans/x/y/indicators?verdict=z&limit=-1&q=1',
      ['path tenant', 'path year', 'query verdict', 'query limit', 'query q'],
    ],
  ])('%s', async (_name, path, faults) => {
    expect(await refused(path)).toEqual({ status: 422, faults })
  })
})

test('many faults are named up to a bound', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `p${index}=1`).join('&')
  const { status, faults } = await refused(`/plans?${many}`)
  expect([status, faults.length]).toEqual([422, 20])
})

test('an unknown parameter is told which ones there are', async () => {
  const answer = await api.ask('/tenants?q=1&lang=en')
  expect(await answer.json()).toEqual({
    type: '/api/#problem-invalid-parameters',
    title: 'Parameters cannot be understood',
    status: 422,
    detail: 'All that needs to be changed stands in "errors".',
    errors: [{ in: 'query', name: 'q', detail: 'There is no such parameter. Known here: limit, after, lang' }],
  })
})

test.each([
  ['no such address', '/nothing', 404],
  ['an address with something behind it', '/plans/271071/2017/goals/a/b/c', 404],
  ['a slash too many', '/plans/', 404],
  ['a name of the language itself', '/__proto__', 404],
  ['a goal of nobody as a filter', '/plans/271071/2017/initiatives?goal=goal-nobody', 404],
])('%s', async (_name, path, status) => {
  expect(await refused(path)).toEqual({ status, faults: [] })
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s changes nothing and says what may be asked', async (method) => {
  const answer = await api.ask('/plans', { method })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

/** Any text at any place of any operation: refused or answered, never a fault of ours. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('271071', '2017', '1', 'goal-x', '__proto__', 'constructor', '\u0000', '%', '-0', '1e3', 'null'),
)
test('whatever stands in an address, the answer is good or says what is wrong with it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations.map(({ at }) => at)),
      fc.array(anyText, { minLength: 3, maxLength: 3 }),
      fc.array(
        fc.tuple(fc.oneof(anyText, fc.constantFrom('limit', 'after', 'lang', 'year', 'tenant', 'goal')), anyText),
        {
          maxLength: 4,
        },
      ),
      async (at, values, query) => {
        let index = 0
        const path = at.replaceAll(/\{\w+\}/g, () => encodeURIComponent((values[index++] ?? '').toWellFormed()))
        const search = query
          .map(
            ([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
          )
          .join('&')
        const { status } = await api.ask(`${path}?${search}`)
        expect([200, 404, 422]).toContain(status)
      },
    ),
    { numRuns: 200 },
  )
  expect(api.problems).toEqual([])
})
