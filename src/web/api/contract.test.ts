import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedApi, publishAs } from '../../../tools/published/asked-api.ts'
import { exampleDocument, minato, taisho } from '../../../tools/published/published-example.ts'
import { generatePlan } from '../../../tools/generate/generate-plan.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { describeApi } from './describe-api.ts'
import { operations } from './operations/operations.ts'

const described = describeApi('en', undefined)
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true, 'date-time': true } })
ajv.addSchema({ ...described, $id: 'api' })

/** What an answer says that its description does not allow; empty when it is as described. */
function complaints(path: string, status: number, type: string, body: unknown): string[] {
  const pointer = [`/api/v1${path}`, 'get', 'responses', String(status), 'content', type, 'schema']
  const parts = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
  const check = ajv.getSchema(`api#/paths/${parts.join('/')}`)
  if (check === undefined) return [`nothing is described for ${path} ${status} ${type}`]
  void check(body)
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

let database: TestDatabase
let api: ReturnType<typeof askedApi>
beforeAll(async () => {
  database = await createTestDatabase()
  api = askedApi(database.db)
  const { rules, checked } = await exampleDocument()
  const at = '2018-06-25T01:00:00.000Z'
  await publishAs(database.db, minato, checked.plan, { rules, source: checked.source, at })
  const generated = generatePlan({ seed: 7, tenant: taisho.code, fiscalYear: 2019, initiatives: 40 })
  await publishAs(database.db, taisho, generated, { rules, source: [], at })
})
afterAll(() => database.close())

const typeOf = (answer: Response) => answer.headers.get('content-type')?.split(';')[0] ?? ''
const first = async (list: string): Promise<string> => {
  const { items } = await api.read(list)
  const [item] = Array.isArray(items) ? items : []
  return String(Reflect.get(Object(item), 'id'))
}

/** Addresses of an operation that are answered well, for both plans and in both languages. */
async function goodAddresses(at: string): Promise<string[]> {
  const plans = [
    ['271071', '2017'],
    ['271080', '2019'],
  ] as const
  const filled = await Promise.all(
    plans.map(async ([tenant, year]) => {
      const path = at.replace('{tenant}', tenant).replace('{code}', tenant).replace('{year}', year)
      const one = path.replace('{sequence}', '1')
      return one.includes('{id}') ? one.replace('{id}', await first(one.replace('/{id}', ''))) : one
    }),
  )
  return [...new Set(filled)].flatMap((path) => [path, `${path}?lang=en`])
}

describe.each(operations)('$id', ({ at, path, query }) => {
  test('every good answer is as it is described', async () => {
    for (const address of await goodAddresses(at)) {
      const answer = await api.ask(
        `${address}${'limit' in query ? `${address.includes('?') ? '&' : '?'}limit=200` : ''}`,
      )
      expect([address, answer.status, typeOf(answer)]).toEqual([address, 200, 'application/json'])
      expect([address, complaints(at, 200, 'application/json', await answer.json())]).toEqual([address, []])
    }
  })

  const unknown = at
    .replace(/\{tenant\}|\{code\}/, '131016')
    .replace('{year}', '2017')
    .replace('{sequence}', '1')
    .replace('{id}', 'goal-x')
  test.each([
    ...(Object.keys(path).length > 0
      ? [{ name: 'what is not there', status: 404, address: unknown, method: 'GET' }]
      : []),
    { name: 'a wrong parameter', status: 422, address: `${unknown}?nonsense=1`, method: 'GET' },
    { name: 'a wrong method', status: 405, address: unknown, method: 'POST' },
  ])('$name is answered with $status as it is described', async ({ status, address, method }) => {
    const answer = await api.ask(address, { method })
    expect([answer.status, typeOf(answer)]).toEqual([status, 'application/problem+json'])
    expect(complaints(at, status, 'application/problem+json', await answer.json())).toEqual([])
  })

  test('too many requests are answered as it is described, and say when to come back', async () => {
    const limited = askedApi(database.db, { limits: { burst: 1, perSecond: 0.5 } })
    await limited.ask('/tenants')
    const answer = await limited.ask(unknown)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2'])
    expect(complaints(at, 429, 'application/problem+json', await answer.json())).toEqual([])
  })
})

test('nothing was complained of to whoever runs it', () => {
  expect(api.problems).toEqual([])
})

test('the check is a check: an answer with one field too many, or one too few, is found', async () => {
  const body = await api.read('/plans')
  expect(complaints('/plans', 200, 'application/json', body)).toEqual([])
  expect(complaints('/plans', 200, 'application/json', { ...body, more: 1 })).not.toEqual([])
  expect(complaints('/plans', 200, 'application/json', { items: body['items'] })).not.toEqual([])
})
