import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { patience, terminalInFolder } from '../../tools/test-database/terminal-in-folder.ts'

const root = join(import.meta.dirname, '../..')
const review = join(root, 'examples/minato-fy2017/review.txt')
const { folder, run, kept } = terminalInFolder('table')

const written = () => readFileSync(join(folder, 'indicators.csv'), 'utf8')
/** The table with something else in it, under another name. */
const changed = (name: string, change: (text: string) => string) => {
  const text = change(written())
  expect(text).not.toBe(written())
  writeFileSync(join(folder, name), text)
  return name
}
const of = ['report', '--tenant', '271071', '--year', 'H29', '--format', 'csv', '--kind', 'indicators'] as const

describe('the indicators of the example ward as CSV, out and in again', patience, () => {
  test('before its plan is kept, a table alone is no plan', async () => {
    const { code } = await run('report', review, '--tenant', '271071', '--format', 'csv', '-o', 'indicators.csv')
    expect(code).toBe(0)
    const { code: refused, err } = await run('import', 'indicators.csv', '--yes')
    expect(refused).toBe(1)
    expect(err).toContain('271071 の 2017 年度の計画は保存されていません')
  })

  test('report writes it, twice the same bytes', async () => {
    expect((await run('import', review, '--tenant', '271071', '--yes')).code).toBe(0)
    await run(...of, '-o', 'indicators.csv')
    expect((await run(...of)).out).toBe(written())
  })

  test('read takes it back: promises and results with their places in the table', async () => {
    const { code, out } = await run('read', 'indicators.csv', '--json')
    expect(code).toBe(0)
    const { plan } = JSON.parse(out)
    expect([plan.tenant, plan.fiscalYear]).toEqual(['271071', 2017])
    const [indicator] = plan.initiatives.flatMap((own: { indicators: { id: string }[] }) =>
      own.indicators.filter(({ id }) => id === 'indicator-fadifrjv'),
    )
    expect(indicator.target.target).toMatchObject({ kind: 'threshold', comparator: 'atLeast', value: '50', unit: '%' })
    expect(indicator.actual).toMatchObject({ actual: { kind: 'amount', value: '49.9', unit: '%' }, at: { line: 3 } })
  })

  test('importing it where its plan is kept changes nothing', async () => {
    const { code, out } = await run('import', 'indicators.csv', '--yes')
    expect(code).toBe(0)
    expect(out).toContain('何も書き込みません')
    expect((await kept())?.revision).toBe(1)
  })

  test('saved again by a spreadsheet, with every field in quotes, it says the same', async () => {
    changed('again.csv', (text) =>
      text
        .replace('\uFEFF', '')
        .replace(/^.*$/m, (head) =>
          head
            .split(',')
            .map((name) => `"${name.trim()}"`)
            .join(','),
        )
        .replaceAll('\r\n', '\n'),
    )
    expect((await run('import', 'again.csv', '--yes')).out).toContain('何も書き込みません')
  })

  test('one figure changed in it is one difference, and everything else stays as it is kept', async () => {
    const before = await kept()
    changed('corrected.csv', (text) => text.replace(',49.9%,49.9,', ',50.1%,50.1,'))
    const { out } = await run('import', 'corrected.csv', '--yes', '--json')
    const { changes, revision } = JSON.parse(out)
    expect(changes.map(({ path, kind }: { path: string; kind: string }) => `${kind} ${path}`)).toEqual([
      'changed actual',
    ])
    expect(revision).toBe(2)
    const after = await kept()
    const without = (text: string | undefined) => text?.replaceAll(/"actual":\{[^}]*\}(?:,"at":\{[^}]*\})?/g, '')
    expect(without(JSON.stringify(after?.plan))).toBe(without(JSON.stringify(before?.plan)))
    expect(after?.source).toEqual(before?.source)
  })

  test.each([
    [
      'a number with a unit',
      (text: string) => text.replace(',49.9,', ',49.9%,'),
      ['「実績_値」の値「49.9%」', 'wrong.csv:3:'],
    ],
    ['a code of nobody', (text: string) => text.replace(',process,', ',プロセス,'), ['「指標の種類」の値「プロセス」']],
    ['a column that is gone', (text: string) => text.replace('目標_条件', '条件'), ['列「目標_条件」がありません']],
    [
      'a comma too many',
      (text: string) => text.replace(',process,', ',,process,'),
      ['28 のはずが 29', 'wrong.csv:2:1'],
    ],
    [
      'a quote that is not closed',
      (text: string) => text.replace(',process,', ',"process,'),
      ['引用符(")が閉じていません: wrong.csv:2:'],
    ],
    [
      'an indicator that the plan does not have',
      (text: string) => text.replace('indicator-fadifrjv', 'indicator-nobody'),
      ['保存した計画にない指標が 1 件', 'indicator-nobody'],
    ],
    [
      'a row twice',
      (text: string) => `${text}${text.split('\r\n')[2] ?? ''}\r\n`,
      ['同じ指標の行が2つあります(indicator-fadifrjv)'],
    ],
    [
      'a row of another year',
      (text: string) => text.replace('\r\n271071,2017,5', '\r\n271071,2018,5'),
      ['「年度」の値「2018」'],
    ],
  ])('%s: nothing is written, and the place is named', async (_, change, words) => {
    changed('wrong.csv', change)
    const { code, err } = await run('import', 'wrong.csv', '--yes')
    expect(code).toBe(1)
    for (const word of words) expect(err).toContain(word)
    expect((await kept())?.revision).toBe(2)
  })

  test('all that is wrong is named at once, in English too', async () => {
    changed('wrong.csv', (text) => text.replace(',49.9,', ',49.9%,').replace(',47.1,', ',about 47,'))
    const { err } = await run('check', 'wrong.csv', '--lang', 'en')
    expect(err).toContain('"49.9%" is no value of the column "実績_値": wrong.csv:3:')
    expect(err).toContain('"about 47" is no value of the column "実績_値"')
  })
})
