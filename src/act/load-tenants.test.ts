import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDigit, codeProblem, existsOn } from '../core/tenant.ts'
import { createFiles } from '../outside/files.ts'
import { loadTenants } from './load-tenants.ts'

const root = join(import.meta.dirname, '../..')
const loaded = await loadTenants(createFiles(root), 'tenants/tenants.csv')
if ('refusals' in loaded) throw new Error(JSON.stringify(loaded.refusals))
const { tenants } = loaded
const byCode = new Map(tenants.map((tenant) => [tenant.code, tenant]))

describe('the list of local governments that comes with the program', () => {
  test('has a code once, with the right check digit, in order', () => {
    expect(tenants.filter(({ code }) => codeProblem(code) !== undefined)).toEqual([])
    expect(byCode.size).toBe(tenants.length)
    expect(tenants.map(({ code }) => code)).toEqual([...byCode.keys()].toSorted())
  })

  test('has 47 prefectures, whose names stand at all their towns', () => {
    const prefectures = tenants.filter(({ code }) => code.slice(2, 5) === '000')
    expect(prefectures).toHaveLength(47)
    for (const { code, prefecture } of tenants)
      expect(byCode.get(`${code.slice(0, 2)}000${checkDigit(`${code.slice(0, 2)}000`)}`)?.name).toBe(prefecture)
  })

  test('has a name and a reading in hiragana for each', () => {
    expect(tenants.filter(({ name }) => name.trim() === '')).toEqual([])
    expect(tenants.filter(({ kana }) => !/^[ぁ-ゖー ]+$/.test(kana))).toEqual([])
  })

  test.each([
    ['271071', '大阪府', '大阪市 港区'],
    ['131016', '東京都', '千代田区'],
    ['011002', '北海道', '札幌市'],
  ])('%s is %s %s', (code, prefecture, name) => {
    expect(byCode.get(code)).toMatchObject({ prefecture, name })
  })

  test.each([
    ['221317', '浜松市 中区', '2023-12-31', true],
    ['221317', '浜松市 中区', '2024-01-01', false],
    ['221384', '浜松市 中央区', '2023-12-31', false],
    ['221384', '浜松市 中央区', '2024-01-01', true],
  ])('%s %s on %s: exists %s', (code, name, day, exists) => {
    const tenant = byCode.get(code)
    expect(tenant?.name).toBe(name)
    expect(tenant !== undefined && existsOn(tenant, day)).toBe(exists)
  })
})

const published = join(root, '../shared/standards/local-government-codes.csv')
if (existsSync(published))
  describe('extra: the list as its source publishes it', () => {
    const rows = readFileSync(published, 'utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\n')
      .slice(1)
    const source = rows.map((row) => {
      const cells = row.split(',')
      return { code: cells.at(-1)?.trim() ?? '', prefecture: cells[1], name: cells[3], kana: cells[4] }
    })

    test('every code of the source is in ours, with the same names', () => {
      expect(source.length).toBeGreaterThan(1800)
      const ours = source.map(({ code }) => {
        const { prefecture, name, kana } = byCode.get(code) ?? {}
        return { code, prefecture, name, kana }
      })
      expect(ours).toEqual(source)
    })

    test('what ours has more are the prefectures and the wards of 浜松市 as they were and are', () => {
      const known = new Set(source.map(({ code }) => code))
      const more = tenants.filter(({ code }) => !known.has(code) && code.slice(2, 5) !== '000')
      expect(more.filter(({ name }) => !name.startsWith('浜松市'))).toEqual([])
    })
  })
