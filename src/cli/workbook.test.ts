import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fillFile, type Typed } from '../../tools/section-workbook/fill-file.ts'
import { townPlan } from '../../tools/section-workbook/town-plan.ts'
import { patience, terminalInFolder } from '../../tools/test-database/terminal-in-folder.ts'
import { indicatorsOf } from '../core/evaluation.ts'

const { folder, run, kept } = terminalInFolder('workbook')
const actual = '今年度の実績(記入)'
const safety = join('out', '2024年度_生活安全課.xlsx')
const welfare = join('out', '2024年度_福祉課.xlsx')

/** Types into a workbook that went out and saves it under a name of its own. */
async function filled(name: string, from: string, typed: Typed): Promise<string[]> {
  const { bytes, cells } = await fillFile(new Uint8Array(readFileSync(join(folder, from))), typed)
  writeFileSync(join(folder, name), bytes)
  return cells
}
const taking = (name: string, ...words: readonly string[]) => run('import', name, ...words)
async function actualOf(id: string): Promise<string | undefined> {
  const stored = await kept(2024)
  return stored && indicatorsOf(stored.plan).find(({ indicator }) => indicator.id === id)?.indicator.actual?.actual.text
}

beforeAll(async () => {
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(townPlan))
  await run('import', 'plan.json', '--yes')
}, 60_000)

describe('workbooks go out', patience, () => {
  test('one for every section, into a folder, from the plan that is kept', async () => {
    const { code, out, err } = await run('workbook', '--tenant', '271071', '--year', 'R6', '-o', 'out', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      tenant: '271071',
      fiscalYear: 2024,
      revision: 1,
      written: [
        { section: '生活安全課', out: safety },
        { section: '福祉課', out: welfare },
        { section: '', out: join('out', '2024年度_担当の記載なし.xlsx') },
      ],
    })
    expect(err).toContain('2024年度_福祉課.xlsx に書き出しました')
  })

  test('of nothing that is kept there is none', async () => {
    const { code, err } = await run('workbook', '--tenant', '271071', '--year', 'R1', '-o', 'none')
    expect([code, err]).toEqual([1, expect.stringContaining('2019 年度の計画は保存されていません')])
  })
})

describe('and come back', patience, () => {
  test('untouched, nothing is written', async () => {
    const { code, out } = await taking(safety, '--yes')
    expect([code, out]).toEqual([0, expect.stringContaining('変わるセルはありません。何も書き込みません')])
    expect((await kept(2024))?.revision).toBe(1)
  })

  test('the difference is shown cell by cell, and without a yes nothing is written', async () => {
    const [cell = ''] = await filled('answer.xlsx', safety, [
      ['indicator-patrol', actual, '２５回'],
      ['indicator-lamps', actual, 'たぶん'],
      ['initiative-lamps', '取組実績', '灯りの点検(2回)\n更新(118基・3地域)'],
    ])
    const { code, out, err } = await taking('answer.xlsx')
    expect(code).toBe(1)
    expect(out).toContain('answer.xlsx: 第1版からつくった表です\n変わるセル 2 件\n')
    expect(out).toContain(`~ ${cell} 今年度の実績 見回りの回数: (空) → 25回(全角の数字を半角に直しました)`)
    expect(out).toContain('灯りの点検(2回) / 更新(120基) → 灯りの点検(2回) / 更新(118基・3地域)')
    expect(out).toContain('読み取れないセル 1 件: 書き入れません\n  ? 1 指標!H7 たぶん: 数値として読めません')
    expect(err).toContain('確認がないため、書き込みませんでした')
    expect((await kept(2024))?.revision).toBe(1)
  })

  test('with a yes the rest is kept as one revision; what was not taken over ends with 1', async () => {
    const { code, out } = await taking('answer.xlsx', '--yes')
    expect([code, out]).toEqual([1, expect.stringContaining('第2版として保存しました')])
    expect(await actualOf('indicator-patrol')).toBe('25回')
    const stored = await kept(2024)
    const lamps = stored?.plan.initiatives.find(({ id }) => id === 'initiative-lamps')
    expect(lamps?.activities).toMatchObject([
      { id: 'activity-lamps-1', text: '灯りの点検(2回)' },
      {
        text: '更新(118基・3地域)',
        quantities: [
          { value: '118', unit: '基' },
          { value: '3', unit: '地域' },
        ],
      },
    ])
    expect(lamps?.indicators.map(({ id, actual: own }) => [id, own?.actual.text])).toEqual([
      ['indicator-lamps', undefined],
      ['indicator-plan', undefined],
    ])
  })

  test('a second time it changes nothing', async () => {
    const { out } = await taking('answer.xlsx', '--yes')
    expect(out).toContain('変わるセルはありません')
    expect((await kept(2024))?.revision).toBe(2)
  })

  test('another section’s workbook from the first revision goes in beside', async () => {
    await filled('welfare.xlsx', welfare, [['indicator-salon', actual, '各地域12回']])
    const { code, out } = await taking('welfare.xlsx', '--yes', '--json')
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { madeFrom: { revision: 1, known: true }, basedOn: 2, conflicts: [], damages: [], written: true, revision: 3 },
    ])
    expect([await actualOf('indicator-salon'), await actualOf('indicator-patrol')]).toEqual(['各地域12回', '25回'])
  })

  test('a cell that somebody else changed since is a conflict: named, left as it is, and taken when it is chosen', async () => {
    const [patrol = ''] = await filled('late.xlsx', safety, [
      ['indicator-patrol', actual, '27回'],
      ['indicator-lamps', actual, '82.5%'],
    ])
    const first = await taking('late.xlsx', '--yes', '--json')
    expect([first.code, JSON.parse(first.out)]).toMatchObject([
      1,
      {
        cells: [{ field: 'indicator.actual', after: '82.5%' }],
        conflicts: [{ at: patrol, madeFrom: '', before: '25回', after: '27回' }],
        written: true,
      },
    ])
    expect([await actualOf('indicator-patrol'), await actualOf('indicator-lamps')]).toEqual(['25回', '82.5%'])
    const wrong = await taking('late.xlsx', '--yes', '--take', '1 指標!A1')
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('重なりのないセルです: 1 指標!A1')])
    const second = await taking('late.xlsx', '--yes', '--take', patrol)
    expect(second.code).toBe(0)
    expect(await actualOf('indicator-patrol')).toBe('27回')
  })

  test('a workbook made from a file comes back into the plan that was kept of it', async () => {
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...townPlan, fiscalYear: 2025 }))
    expect((await run('workbook', 'other.json', '-o', 'early')).code).toBe(0)
    await filled('early.xlsx', join('early', '2025年度_福祉課.xlsx'), [['indicator-salon', actual, '各地域11回']])
    const before = await taking('early.xlsx', '--yes')
    expect([before.code, before.err]).toEqual([1, expect.stringContaining('2025 年度の計画は保存されていません')])
    await run('import', 'other.json', '--yes')
    const { code, out } = await taking('early.xlsx', '--yes')
    expect([code, out]).toEqual([0, expect.stringContaining('保存する前の計画からつくった表です\n変わるセル 1 件')])
  })

  test('the words of the scheme that it was made with are understood', async () => {
    const made = await run('workbook', '--tenant', '271071', '--year', 'R6', '--scheme', 'osaka-g1', '-o', 'graded')
    expect(made.code).toBe(0)
    await filled('graded.xlsx', join('graded', '2024年度_生活安全課.xlsx'), [
      ['indicator-night', '達成状況(記入)', '順調でない'],
      ['indicator-patrol', '達成状況(記入)', '撤退基準未達成'],
    ])
    const { code, out } = await taking('graded.xlsx', '--yes', '--json')
    expect([code, JSON.parse(out)]).toMatchObject([0, { damages: [], written: true }])
    const stored = await kept(2024)
    const stated = stored && indicatorsOf(stored.plan).flatMap(({ indicator }) => indicator.stated ?? [])
    expect(stated).toEqual([
      { verdict: 'unmet', text: '順調でない' },
      { verdict: 'unmet', text: '撤退基準未達成' },
    ])
  })

  test('for another ward or year than it was made from it is refused', async () => {
    const { code, err } = await taking('late.xlsx', '--tenant', '131016', '--yes', '--lang', 'en')
    expect(code).toBe(1)
    expect(err).toContain('271071')
  })
})
