import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterAll, describe, expect, test } from 'vitest'
import { ownWorkbook } from '../../tools/published/own-workbook.ts'
import { runFurikaeri } from '../../tools/run-furikaeri.ts'

const root = join(import.meta.dirname, '../..')
const review = join(root, 'examples/minato-fy2017/review.txt')
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-own-workbook-'))
const patience = { timeout: 60_000 }
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const furikaeri = (...words: readonly string[]) => runFurikaeri(words, { cwd: folder })

describe('a city’s own workbook', patience, () => {
  const own = join(root, 'examples/own-workbook')
  const asked = ['report', review, '--tenant', '271071', '--format', 'xlsx', '--kind', 'sheets']
  const mapping = ['--mapping', join(own, 'mapping.json')]

  test('is filled in with a plan, twice the same bytes, and stays as it is itself', async () => {
    const form = readFileSync(join(own, 'form.xlsx'))
    const made = await furikaeri(...asked, '--workbook', join(own, 'form.xlsx'), ...mapping, '-o', 'own.xlsx')
    expect({ code: made.code, out: made.out }).toEqual({ code: 0, out: '' })
    const bytes = readFileSync(join(folder, 'own.xlsx'))
    const { sheets } = await readXlsx(new Uint8Array(bytes))
    expect(sheets[0]?.rows[1]?.slice(0, 5)).toEqual(['年　度', '平成29年度', null, '区　名', '大阪市港区'])
    expect(sheets[0]?.rows[10]?.slice(3, 7)).toEqual([80, 79.2, null, '未達成'])
    await furikaeri(...asked, '--workbook', join(own, 'form.xlsx'), ...mapping, '-o', 'own-again.xlsx')
    expect(readFileSync(join(folder, 'own-again.xlsx')).equals(bytes)).toBe(true)
    expect(readFileSync(join(own, 'form.xlsx')).equals(form)).toBe(true)
  })

  test('that lacks rows gets them, and that is said', async () => {
    writeFileSync(join(folder, 'short.xlsx'), await ownWorkbook(3))
    const made = await furikaeri(...asked, '--workbook', 'short.xlsx', ...mapping, '-o', 'grown.xlsx')
    expect([made.code, made.err]).toEqual([0, expect.stringContaining('に 22 行を足しました')])
  })

  test('whose tables leave something of the plan out: how much is said', async () => {
    const goals = join(root, 'examples/read/web-form/input.txt')
    const form = ['--workbook', join(own, 'form.xlsx'), ...mapping, '-o', 'goals.xlsx']
    const made = await furikaeri('report', goals, '--format', 'xlsx', '--kind', 'sheets', ...form)
    expect([made.code, made.err]).toEqual([
      0,
      expect.stringMatching(/どの表にも入らないもの: 取組 0 件、指標 [1-9]\d* 件/),
    ])
    const all = await furikaeri(...asked, '--workbook', join(own, 'form.xlsx'), ...mapping, '-o', 'all.xlsx')
    expect(all.err).not.toContain('どの表にも入らない')
  })

  test('and a plan that do not meet: everything that is in the way is said with its cell, and nothing is written', async () => {
    const cells = [
      { field: 'plan.vision', label: '目標像' },
      { field: 'plan.mission', label: '年度', beside: 'below' },
    ]
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ schema: 'furikaeri.workbook/1', cells }))
    const form = ['--workbook', join(own, 'form.xlsx'), '--mapping', 'other.json', '-o', 'none.xlsx']
    const refused = await furikaeri(...asked, ...form)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('「目標像」と書かれたセルがありません')
    expect(refused.err).toContain('振り返り!A3')
    expect((await furikaeri(...asked, ...form, '--lang', 'en')).err).toContain('no cell says “目標像”')
    expect(readdirSync(folder)).not.toContain('none.xlsx')
  })

  test.each([
    ['without a mapping', ['--workbook', join(own, 'form.xlsx')], '--mapping がありません'],
    ['without a workbook', mapping, '--workbook がありません'],
    ['that is a text', ['--workbook', review, ...mapping], 'Excel ブック(.xlsx)として開けません'],
    [
      'with a mapping of another kind',
      ['--workbook', join(own, 'form.xlsx'), '--mapping', 'wrong.json'],
      'wrong.json:1:',
    ],
  ])('%s is refused in a sentence', async (_, form, said) => {
    const cells = [{ field: 'goal.title', label: '使命' }]
    writeFileSync(join(folder, 'wrong.json'), JSON.stringify({ schema: 'furikaeri.workbook/1', cells }))
    const refused = await furikaeri(...asked, ...form, '-o', 'none.xlsx')
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(said)])
  })

  test('is filled in as XLSX only', async () => {
    const form = ['--workbook', join(own, 'form.xlsx'), ...mapping, '-o', 'none.pdf']
    const refused = await furikaeri('report', review, '--format', 'pdf', '--kind', 'sheets', ...form)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('pdf にすることはできません')])
  })
})
