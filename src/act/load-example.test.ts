import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleDocument, keepPlan, minato, withResult } from '../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import { createFiles } from '../outside/files.ts'
import { publicationsOf } from '../store/queries/publication.ts'
import { loadExample } from './load-example.ts'
import type { Store } from './store.ts'

const root = join(import.meta.dirname, '../..')
const files = createFiles(root)
const example = { file: 'examples/minato-fy2017/review.txt', tenant: minato.code }
const at = '2018-06-25T01:00:00.000Z'
let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createTestDatabase()
  store = { db: database.db, isOwn: false, close: async () => undefined }
})
afterAll(() => database.close())

const load = async () => loadExample(store, files, example, (await exampleDocument()).rules, [minato], at)
const published = async () => (await publicationsOf(store.db, minato.code)).length

test('a plan that a ward has kept and not published stays unpublished', async () => {
  const { rules, checked } = await exampleDocument()
  await keepPlan(store.db, minato, withResult(checked.plan, '50.5'), { rules, source: checked.source })
  expect(await load()).toEqual({ loaded: false })
  expect(await published()).toBe(0)
})

test('an example that was kept by a start that was killed before publishing it is published by the next start', async () => {
  await database.owner.query("update furikaeri.plan_revision set reason = 'example'")
  expect(await load()).toEqual({ loaded: false })
  expect(await published()).toBe(1)
  expect(await load()).toEqual({ loaded: false })
  expect(await published()).toBe(1)
})
