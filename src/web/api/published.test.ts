import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishAs } from '../../../tools/published/asked-api.ts'
import { exampleDocument, minato, taisho, withResult } from '../../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { createOpenPublication } from './published.ts'

let database: TestDatabase
let publishAgain: () => Promise<void>
beforeAll(async () => {
  database = await createTestDatabase()
  const { rules, checked } = await exampleDocument()
  const given = { rules, source: [], at: '2018-06-25T01:00:00.000Z' }
  for (const tenant of [minato, taisho]) await publishAs(database.db, tenant, checked.plan, given)
  publishAgain = () => publishAs(database.db, minato, withResult(checked.plan, '50.1'), given)
})
afterAll(() => database.close())

test('what was opened is kept opened', async () => {
  const open = createOpenPublication(database.db)
  const [first, second] = [await open('271071', 2017), await open('271071', 2017, 1)]
  expect(first?.publication.tenant.code).toBe('271071')
  expect(second?.publication).toBe(first?.publication)
})

test('no more is kept than there is room for: what was asked for longest ago goes first', async () => {
  const open = createOpenPublication(database.db, 1)
  const first = await open('271071', 2017)
  expect((await open('271071', 2017))?.publication).toBe(first?.publication)
  await open('271080', 2017)
  expect((await open('271071', 2017))?.publication).not.toBe(first?.publication)
})

test('a new publication is the newest at once, whatever is kept', async () => {
  const open = createOpenPublication(database.db)
  const before = await open('271071', 2017)
  await publishAgain()
  const after = await open('271071', 2017)
  expect([before?.entry.sequence, after?.entry.sequence]).toEqual([1, 2])
  expect((await open('271071', 2017, 1))?.publication).toBe(before?.publication)
})
