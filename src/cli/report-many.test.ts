import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generatePlan } from '../../tools/generate/generate-plan.ts'
import { runFurikaeri, startFurikaeri } from '../../tools/run-furikaeri.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-report-many-'))
const patience = { timeout: 120_000 }
/** The wards of Osaka. */
const wards = Array.from({ length: 24 }, (_, index) => `ward-${String(index + 1).padStart(2, '0')}`)
const planOf = (tenant: string, initiatives: number) =>
  JSON.stringify(generatePlan({ seed: 1, tenant, fiscalYear: 2020, initiatives }))
const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
beforeAll(() => {
  for (const ward of wards) put(`wards/${ward}.json`, planOf('271071', 6))
  for (const ward of wards.slice(0, 3)) put(`three/${ward}.json`, planOf('271071', 6))
})
afterAll(() => rmSync(folder, { recursive: true }))

const furikaeri = (...words: readonly string[]) => runFurikaeri(words, { cwd: folder })
const notePeak = pathToFileURL(join(import.meta.dirname, '../../tools/note-peak.ts')).href
const inOut = (name: string) => readdirSync(join(folder, name)).toSorted()
const isWhole = (path: string) => {
  const bytes = readFileSync(join(folder, path))
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && bytes.includes('PK\u0005\u0006')
}

test(
  'the decks of 24 wards: each whole, with progress, and this process takes less than 300 MiB',
  patience,
  async () => {
    const { code, out, err } = await runFurikaeri(['report', 'wards', '--format', 'pptx', '-o', 'decks/'], {
      cwd: folder,
      env: { NODE_OPTIONS: `--import ${notePeak}` },
    })
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(inOut('decks')).toEqual(wards.map((ward) => `${ward}.pptx`))
    for (const name of inOut('decks')) expect([name, isWhole(`decks/${name}`)]).toEqual([name, true])
    const lines = err.trim().split('\n')
    expect(lines.at(-2)).toBe('decks/: 24 件のうち 24 件を書き出しました')
    for (const line of lines.slice(0, -2))
      expect(line).toMatch(/^24 件のうち \d+ 件を作りました … wards\/ward-\d+\.json$/)
    expect(lines.length).toBeGreaterThan(2)
    const [, peak = ''] = /^peak (\d+) MiB$/.exec(lines.at(-1) ?? '') ?? []
    expect(parseInt(peak, 10)).toBeLessThan(300)
  },
)

describe('what cannot be made', patience, () => {
  test('is said by its sentence with its file; the others are there, and it ends with 1', async () => {
    put('mixed/a.json', planOf('271071', 6))
    put('mixed/b.txt', '')
    put('mixed/c.json', '{"__proto__": {}}')
    put('mixed/d.json', JSON.stringify({ ...JSON.parse(planOf('271071', 6)), fiscalYear: 1999 }))
    put('mixed/e.json', planOf('271021', 6))
    put('mixed/photo.png', 'x')
    const { code, out, err } = await furikaeri(
      'report',
      'mixed',
      'none.txt',
      '--format',
      'xlsx',
      '--kind',
      'sheets',
      '-o',
      'sheets/',
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(inOut('sheets')).toEqual(['a.xlsx', 'e.xlsx'])
    for (const part of ['mixed/b.txt', 'mixed/c.json', 'mixed/d.json: ', 'none.txt', 'mixed/photo.png'])
      expect(err).toContain(part)
    expect(err).toContain('sheets/: 6 件のうち 2 件を書き出しました')
    expect(err).not.toMatch(/^\s+at |node:/m)
  })

  test('as JSON: what was written, what was not and why, what was passed over', async () => {
    const { code, out, err } = await furikaeri('report', 'mixed', '--format', 'csv', '-o', 'csv', '--json', '--quiet')
    expect(code).toBe(1)
    const answer = JSON.parse(out)
    expect(answer.written.map(({ out: path }: { out: string }) => path).toSorted()).toEqual([
      'csv/a.csv',
      'csv/d.csv',
      'csv/e.csv',
    ])
    expect(answer.errors.map(({ file, kind }: { file: string; kind: string }) => [file, kind]).toSorted()).toEqual([
      ['mixed/b.txt', 'text-empty'],
      ['mixed/c.json', 'json-forbidden-key'],
    ])
    expect(answer.passedOver).toEqual(['mixed/photo.png'])
    expect(err.trim().split('\n')).toHaveLength(2)
  })

  test.each([
    ['no folder to write to', ['three'], 'out-folder-needed'],
    ['two files and no folder', ['three/ward-01.json', 'three/ward-02.json'], 'out-folder-needed'],
    ['a file in the place of the folder', ['three', '-o', 'three/ward-01.json'], 'out-not-folder'],
    ['data into the folder that is read', ['three', '--format', 'json', '-o', './three/'], 'out-among-documents'],
    ['a folder without documents', ['bare', '-o', 'x/'], 'folder-without-documents'],
    ['what no format has', ['three', '--kind', 'plan', '--format', 'pptx', '-o', 'x/'], 'document-format-needed'],
  ])('%s: refused once, before anything is made', async (_, words, kind) => {
    mkdirSync(join(folder, 'bare'), { recursive: true })
    const { code, out } = await furikaeri('report', ...words, '--json')
    expect([code, JSON.parse(out).errors.map((error: { kind: string }) => error.kind)]).toEqual([1, [kind]])
    expect(inOut('three')).toEqual(['ward-01.json', 'ward-02.json', 'ward-03.json'])
  })
})

describe('names', patience, () => {
  test('a file of its own folder for each ward: named by the folder; what is read is not written over', async () => {
    put('minato/plan.json', planOf('271071', 6))
    put('kita/plan.json', planOf('271021', 6))
    const both = await furikaeri(
      'report',
      'minato/plan.json',
      'kita/plan.json',
      '--format',
      'html',
      '-o',
      'pages',
      '--quiet',
    )
    expect(both).toMatchObject({ code: 0, out: '', err: '' })
    expect(inOut('pages')).toEqual(['kita-plan.html', 'minato-plan.html'])
    await furikaeri('report', 'minato/plan.json', '--format', 'json', '-o', 'minato/')
    expect(inOut('minato')).toEqual(['minato-plan.json', 'plan.json'])
    expect(JSON.parse(readFileSync(join(folder, 'minato/plan.json'), 'utf8')).schema).toBe('furikaeri.plan/1')
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle: what is ready stays and is whole, nothing half, and it is said',
  patience,
  async (signal) => {
    const out = `stopped-${signal}`
    const running = startFurikaeri(['report', 'wards', '--format', 'pptx', '-o', out], { cwd: folder })
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      try {
        if (inOut(out).some((name) => name.endsWith('.pptx') && !name.startsWith('.'))) break
      } catch {
        // the folder is not there yet
      }
    }
    const asked = performance.now()
    running.process.kill(signal)
    const { code, err } = await running.ended
    expect(performance.now() - asked).toBeLessThan(5000)
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143)
    const made = inOut(out)
    expect(made.length).toBeLessThan(24)
    for (const name of made) expect([name, isWhole(`${out}/${name}`)]).toEqual([name, true])
    expect(err).toContain(`途中で止めました。24 件のうち ${made.length} 件は ${out} にできています`)
    expect(err).not.toContain('作れませんでした')
  },
)
