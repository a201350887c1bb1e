import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleDocument, keepPlan, minato, withResult } from '../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import { storedPublication } from '../store/queries/publication.ts'
import { canonicalJson } from '../write/json/canonical-json.ts'
import { publishPlan, type Published } from './publish-plan.ts'
import { readPublication, sha256 } from './read-publication.ts'
import type { CheckedPlan, ReadingRules } from './read-document.ts'

let database: TestDatabase
let example: { readonly rules: ReadingRules; readonly checked: CheckedPlan }
beforeAll(async () => {
  database = await createTestDatabase()
  example = await exampleDocument()
  await keepPlan(database.db, minato, example.checked.plan, { rules: example.rules, source: example.checked.source })
})
afterAll(() => database.close())

async function publish(at: string): Promise<Published> {
  const published = await publishPlan(database, { tenant: minato, fiscalYear: 2017 }, example.rules, at)
  if ('refusals' in published) throw new Error(JSON.stringify(published.refusals))
  return published
}
const stored = async (sequence?: number) => {
  const publication = await storedPublication(database.db, minato.code, 2017, sequence)
  if (publication === undefined) throw new Error('nothing is published')
  return publication
}

test('the first publication freezes plan, judgements, counts, findings and lines; its text is canonical and its hash is that of the text', async () => {
  const { publication, sha256: hash, isNew } = await publish('2018-06-25T01:00:00.000Z')
  expect({ isNew, sequence: publication.sequence }).toEqual({ isNew: true, sequence: 1 })
  const { body } = await stored()
  expect(sha256(body)).toBe(hash)
  expect(body).toBe(canonicalJson(JSON.parse(body)))
  const { tally, findings, judgements, source, plan } = readPublication({ body, sha256: hash })
  expect(plan.initiatives).toEqual(example.checked.plan.initiatives)
  expect(tally).toEqual(example.checked.tally)
  expect(findings).toEqual(example.checked.findings)
  expect(Object.keys(judgements).length).toBe(example.checked.evaluation.ratings.size)
  expect(source.length).toBe(example.checked.source.length)
})

test('publishing the same again makes no new publication', async () => {
  const again = await publish('2018-07-01T01:00:00.000Z')
  expect([again.isNew, again.publication.sequence]).toEqual([false, 1])
})

test('a changed plan is the next publication; the first stays word for word as it was', async () => {
  const before = await stored(1)
  await keepPlan(database.db, minato, withResult(example.checked.plan, '50.1'), { rules: example.rules, source: [] })
  const next = await publish('2018-08-01T01:00:00.000Z')
  expect([next.isNew, next.publication.sequence]).toEqual([true, 2])
  expect(await stored(1)).toEqual(before)
  expect((await stored()).sequence).toBe(2)
})

test('a text that does not agree with its hash is never taken for a publication', async () => {
  const { body, sha256: hash } = await stored(1)
  expect(() => readPublication({ body: body.replace('49.9', '50.9'), sha256: hash })).toThrow('hash')
})

test('two who publish at once make two publications of it at most, and one sequence', async () => {
  await keepPlan(database.db, minato, withResult(example.checked.plan, '50.2'), { rules: example.rules, source: [] })
  const both = await Promise.all([publish('2018-09-01T01:00:00.000Z'), publish('2018-09-01T01:00:00.000Z')])
  expect(both.map(({ publication }) => publication.sequence)).toEqual([3, 3])
  expect(both.filter(({ isNew }) => isNew).length).toBe(1)
})

test('a plan that nobody keeps cannot be published', async () => {
  const refused = await publishPlan(
    database,
    { tenant: minato, fiscalYear: 1999 },
    example.rules,
    '2018-09-01T01:00:00Z',
  )
  expect(refused).toEqual({ refusals: [{ kind: 'plan-unknown', tenant: '271071', fiscalYear: 1999 }] })
})

test('nobody changes or deletes what is published', async () => {
  for (const change of ["update furikaeri.publication set body = '{}'", 'delete from furikaeri.publication'])
    await expect(database.owner.query(`set role furikaeri_app; ${change}`)).rejects.toThrow('permission denied')
})
