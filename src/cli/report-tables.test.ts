import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runFurikaeri } from '../../tools/run-furikaeri.ts'
import { datasetShapes } from '../report/open-data/datasets.ts'

const root = join(import.meta.dirname, '../..')
const run = (...words: readonly string[]) =>
  runFurikaeri(['report', 'examples/minato-fy2017/review.txt', '--tenant', '271071', ...words], { cwd: root })
const records = (text: string) => text.split('\r\n').filter((line) => line !== '')

describe('report gives every table', () => {
  test.each(datasetShapes)('$name', async ({ name, columns }) => {
    const { code, out } = await run('--format', 'csv', '--kind', name)
    expect(code).toBe(0)
    const [head, ...rows] = records(out)
    expect(head).toBe(`\uFEFF${columns.map((column) => column.name).join(',')}`)
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) expect(row).toMatch(/^271071,2017,/)
  })

  test('of activities every quantity is a row: 3回・17人 are two, 各 and 全 and 以上 stand in columns of their own', async () => {
    const { out } = await run('--format', 'csv', '--kind', 'activities')
    const ends = records(out).map((line) => line.split('(').at(-1))
    expect(ends).toContain('3回・17人),1,,3,回,false,false,,3回,59,')
    expect(ends).toContain('3回・17人),2,,17,人,false,false,,17人,59,')
    expect(out).toContain('参加,10000,人,false,false,atLeast,"参加10,000人以上",60')
    expect(out).toContain(',11,地域,false,true,,全11地域,72')
    expect(out).toContain(',1,回,true,false,,各地域1回,64')
  })

  test('without a kind it is that of indicators', async () => {
    expect((await run('--format', 'csv')).out).toBe((await run('--format', 'csv', '--kind', 'indicators')).out)
  })

  test('and what its columns mean, for programs, without any day: nothing is published yet', async () => {
    const { out } = await run('--format', 'csvw', '--kind', 'findings')
    const metadata = JSON.parse(out)
    expect(metadata.url).toBe('findings.csv')
    expect(metadata['dc:publisher']).toEqual({ 'schema:name': '大阪市港区', 'schema:identifier': '271071' })
    expect(out).not.toContain('dc:issued')
  })

  test.each([
    ['ja', '表 findings を html では書き出せません'],
    ['en', 'the table findings cannot be written as html'],
  ])('a table in a format that has none is refused, with the way to ask (%s)', async (language, words) => {
    const { code, err } = await run('--kind', 'findings', '--lang', language)
    expect(code).toBe(1)
    expect(err).toContain(words)
    expect(err).toContain('--format csv --kind findings')
  })
})
