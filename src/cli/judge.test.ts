import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runFurikaeri } from '../../tools/run-furikaeri.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-judge-'))
afterAll(() => rmSync(folder, { recursive: true }))
const patience = { timeout: 60_000 }

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return name
}
const judging = (words: readonly string[], more: { env?: Record<string, string>; input?: string } = {}) =>
  runFurikaeri(['judge', ...words], { cwd: folder, ...more })

describe('judge at the terminal', patience, () => {
  test('the sentence with its working; negative figures are figures, not options', async () => {
    expect(await judging(['前年度以上', '-４%', '--previous', '-5%', '--lang', 'en'])).toMatchObject({
      code: 0,
      err: '',
      out: [
        '-4% is 1 point above "at least -5%": met.',
        '',
        'Working',
        "  - Last year's result is -5%.",
        '  - The promise comes to at least -5%.',
        '  - -4% held against at least -5%, unrounded.',
        '',
      ].join('\n'),
    })
  })

  test('the zone and the language of the server change nothing', async () => {
    const words = ['令和6年1月15日までに80%以上', '79.2%', '--json']
    const here = await judging(words, { env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } })
    const there = await judging(words, { env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' } })
    expect(there).toEqual(here)
    expect(JSON.parse(here.out)).toMatchObject({ target: { deadline: '2024-01-15' }, verdict: 'unmet' })
  })

  test('what cannot be done is said, all of it, and ends with 1', async () => {
    const { code, out, err } = await judging(['80%', '79%', '--previous', 'abc', '--n', '0', '--scheme', 'nope'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.split('\n').map((line) => line.split(/[:。]/)[0])).toEqual([
      '--previous の値を数値として読めません',
      '--n は 1 以上の整数で書いてください',
      '評価の型「nope」はありません',
      '',
    ])
  })

  test('a wrong call ends with 2', async () => {
    expect(await judging(['80%', '79%', '78%'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('judge --batch: one line in, one line out', patience, () => {
  test('BOM, CRLF, an empty line, no second column, a third one', async () => {
    const name = file('table.tsv', '\uFEFF80%以上\t79.2%\r\n\r\n50%以上\r\n0件\t0件\tnote\r\n')
    const { code, out } = await judging(['--batch', name, '--json'])
    const answers = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(answers.map((line) => JSON.parse(line).reason ?? JSON.parse(line).verdict)).toEqual([
      'unmet',
      'not-applicable',
      'no-actual',
      'met',
    ])
  })

  test('Shift_JIS on standard input; without --json a line keeps its cells and gets its sentence', async () => {
    const sjis = [0x89, 0xdf, 0x94, 0xbc, 0x90, 0x94, 0x09, 0x35, 0x30, 0x25, 0x0a] // 過半数<TAB>50%
    const { out } = await judging(['--batch', file('sjis.tsv', Uint8Array.from(sjis))])
    expect(out).toBe('過半数\t50%\t50% は 50%超 に届かず(同じ値は含みません)、未達成です\n')
    const piped = await judging(['--batch', '-'], { input: '80%以上\t81%\n' })
    expect(piped.out).toBe('80%以上\t81%\t81% は 80%以上 を 1 ポイント上回り、達成です\n')
  })

  test('a file that is not there is named, and ends with 1', async () => {
    const { code, err } = await judging(['--batch', 'nowhere.tsv', '--lang', 'en'])
    expect(code).toBe(1)
    expect(err).toContain('nowhere.tsv')
  })
})
