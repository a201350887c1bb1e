import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleDocument, keepPlan, minato, taisho, withResult } from '../../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { publishPlan } from '../../act/publish-plan.ts'
import { searchPublications } from '../../act/search-publications.ts'
import type { CheckedPlan, ReadingRules } from '../../act/read-document.ts'
import { findRecords } from '../../core/search/find-records.ts'
import { readQuery } from '../../core/search/query.ts'
import { recordsOfPlan } from '../../core/search/records-of-plan.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { Tenant } from '../../core/tenant.ts'
import { saveSearchRecords } from '../changes/save-search-records.ts'
import { publicationsNotSearched, searchRecords } from './search.ts'

let database: TestDatabase
let example: { readonly rules: ReadingRules; readonly checked: CheckedPlan }

async function publish(tenant: Tenant, plan: Plan, at: string): Promise<void> {
  await keepPlan(database.db, tenant, plan, { rules: example.rules, source: example.checked.source })
  const published = await publishPlan(database, { tenant, fiscalYear: 2017 }, example.rules, at)
  expect(published).toMatchObject({ isNew: true })
}
beforeAll(async () => {
  database = await createTestDatabase()
  example = await exampleDocument()
  await publish(minato, example.checked.plan, '2018-06-25T01:00:00.000Z')
})
afterAll(() => database.close())

/** A text in which a query stands, at any width. */
const wide = (query: string) =>
  new RegExp(
    query
      .replaceAll('\0', '')
      .replace(/[\\{}.*+?^$()|[\]]/g, '\\$&')
      .replaceAll('%', '[%％]'),
  )
const terms = (query: string) => {
  const read = readQuery(query)
  return read.kind === 'terms' ? read.terms : []
}
const search = async (query: string, how = {}) => (await searchRecords(database.db, terms(query), how)).groups
const found = async (query: string, how = {}) =>
  (await search(query, how)).flatMap(({ items }) => items.map(({ title, text }) => title || text))

describe('what is published is found', () => {
  test('a word of two letters, one letter, and several words that must all be there', async () => {
    expect(await found('防災')).toEqual([expect.stringContaining('防災訓練')])
    expect(await found('災')).toEqual(await found('防災'))
    expect(await found('広報紙 防災')).toEqual(await found('防災'))
    expect(await found('防災 ぬるぬる')).toEqual([])
  })

  test('pairs of letters that stand apart are no word', async () => {
    expect(await found('大切さを伝え')).toHaveLength(1)
    expect(await found('切さ伝え')).toEqual([])
  })

  test.each(['%', '_', "'", '\\', '"', '{', '%%', '防災%', "'; drop table furikaeri.plan; --", '\u0000', '𠮷'])(
    '%j is looked for as it is',
    async (query) => {
      for (const { items } of await search(query))
        for (const { title, text } of items) expect(title + text).toMatch(wide(query))
    },
  )

  test.each(['防災', 'の', 'つながり', 'ぼらんてぃあ', '支援', '30', 'サポート 区', '%', 'イベント'])(
    'the answer for %s is that of the search that works without a server',
    async (query) => {
      const records = [...recordsOfPlan(example.checked.plan)].map((record) => ({ ...record, year: 2017 }))
      for (const only of [undefined, 'activity', 'plan'] as const) {
        const ours = (await search(query, { only })).map(({ items, ...group }) => ({
          ...group,
          items: items.map(({ tenant: _tenant, ward: _ward, ...item }) => item),
        }))
        expect(ours).toEqual(findRecords(records, terms(query), only))
      }
    },
  )
})

describe('what is searched is the newest publication', () => {
  test('what a plan no longer says is no longer found', async () => {
    expect(await found('49.9%')).toHaveLength(1)
    await publish(minato, withResult(example.checked.plan, '48.8'), '2018-07-25T01:00:00.000Z')
    expect([await found('49.9%'), (await found('48.8%')).length]).toEqual([[], 1])
  })

  test('a publication without its records gets them, once; one that is no longer the newest is left alone', async () => {
    expect(await searchPublications(database)).toBe(0)
    const before = await search('つながり')
    await database.owner.query('delete from furikaeri.search_record')
    expect(await publicationsNotSearched(database.db)).toEqual([{ tenant: '271071', fiscalYear: 2017, sequence: 2 }])
    expect([await searchPublications(database), await searchPublications(database)]).toEqual([1, 0])
    expect(await search('つながり')).toEqual(before)
    await saveSearchRecords(database.db, { tenant: '271071', fiscalYear: 2017, sequence: 1, records: [] })
    expect(await search('つながり')).toEqual(before)
  })
})

describe('wards', () => {
  test('a search in one ward finds nothing of another; one in all finds both, each with its ward', async () => {
    const own = (await found('つながり', { tenant: minato.code })).length
    await publish(taisho, example.checked.plan, '2018-06-25T01:00:00.000Z')
    const [group] = await search('つながりづくりの支援')
    expect(new Set(group?.items.map(({ ward }) => ward))).toEqual(new Set(['大阪市港区', '大阪市大正区']))
    expect(await found('つながり', { tenant: minato.code })).toHaveLength(own)
    expect(await found('つながり', { tenant: '131016' })).toEqual([])
  })

  test('the name of a tenant among the letters is no word that anybody finds', async () => {
    expect(await found('@271071')).toEqual([])
  })

  test('nobody writes into the search of another ward', async () => {
    const intruder = database.db.insertInto('search_record').values({
      tenant: taisho.code,
      fiscal_year: 2017,
      position: 9999,
      sequence: 1,
      version: 1,
      kind: 'plan',
      record: 'x',
      owner: null,
      place: null,
      title: 'x',
      text: '',
      within: '',
      folded_title: 'x',
      folded_text: '',
      grams: [],
    })
    await expect(intruder.execute()).rejects.toThrow('row-level security')
    const { numDeletedRows } = await database.db.deleteFrom('search_record').executeTakeFirstOrThrow()
    expect(numDeletedRows).toBe(0n)
  })
})
