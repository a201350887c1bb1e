import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { patience, terminalInFolder } from '../../tools/test-database/terminal-in-folder.ts'

const root = join(import.meta.dirname, '../..')
const review = join(root, 'examples/minato-fy2017/review.txt')
const { folder, run, kept } = terminalInFolder('stratml')

const written = () => readFileSync(join(folder, 'plan.stratml.xml'), 'utf8')

describe('the example ward as StratML, out and in again', patience, () => {
  test('report writes it, twice the same bytes', async () => {
    const { code } = await run('import', review, '--tenant', '271071', '--yes')
    expect(code).toBe(0)
    const of = ['report', '--tenant', '271071', '--year', 'H29', '--format', 'stratml'] as const
    const { err } = await run(...of, '-o', 'plan.stratml.xml')
    expect(err).toMatch(/plan\.stratml\.xml に書き出しました\([\d,]+ バイト\)/)
    expect((await run(...of)).out).toBe(written())
  })

  test('read and check take it, and find no fault of the format', async () => {
    const { code, out } = await run('read', 'plan.stratml.xml', '--json')
    expect(code).toBe(0)
    const { plan, lines } = JSON.parse(out)
    expect([plan.tenant, plan.fiscalYear, plan.goals.length]).toEqual(['271071', 2017, 6])
    expect(lines.filter(({ use }: { use: string }) => use === 'needs-a-person')).toEqual([])
    const checked = await run('check', 'plan.stratml.xml')
    expect(checked.out).not.toContain('stratml-invalid')
    expect(checked.out).toContain('掲載ごと: 達成 15・未達成 11 / 取組ごと: 達成 15・未達成 10')
  })

  test('importing it where its plan is kept changes nothing', async () => {
    const { code, out } = await run('import', 'plan.stratml.xml', '--yes')
    expect(code).toBe(0)
    expect(out).toContain('何も書き込みません')
    expect((await kept())?.revision).toBe(1)
  })

  test('one figure corrected in it is one difference, and everything else stays as it is kept', async () => {
    const before = await kept()
    const corrected = written()
      .replace('<NumberOfUnits>49.9</NumberOfUnits>', '<NumberOfUnits>50.1</NumberOfUnits>')
      .replace('<Description>49.9%</Description>', '<Description>50.1%</Description>')
    writeFileSync(join(folder, 'corrected.xml'), corrected)
    const { out } = await run('import', 'corrected.xml', '--yes', '--json')
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

  test('a fault of the format is named with its line and element, in both languages, and ends check with 1', async () => {
    writeFileSync(
      join(folder, 'broken.xml'),
      written().replace('<NumberOfUnits>50</NumberOfUnits>', '<NumberOfUnits>NaN</NumberOfUnits>'),
    )
    const line =
      written()
        .split('\n')
        .findIndex((text) => text.includes('<NumberOfUnits>50</NumberOfUnits>')) + 1
    const ja = await run('check', 'broken.xml')
    expect(ja.code).toBe(1)
    expect(ja.out).toContain(`broken.xml:${line}:30: 誤り: NumberOfUnits が数ではありません: NaN [stratml-invalid]`)
    const en = await run('check', 'broken.xml', '--lang', 'en')
    expect(en.out).toContain(`broken.xml:${line}:30: error: NumberOfUnits is no number: NaN [stratml-invalid]`)
  })
})
