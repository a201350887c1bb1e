import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runFurikaeri } from '../../tools/run-furikaeri.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))
const notePeak = pathToFileURL(join(import.meta.dirname, '../../tools/note-peak.ts')).href

/** What `check` says of a file, and the most memory that it took, in MiB. */
async function check(text: string) {
  const file = join(folder, 'hostile.xml')
  writeFileSync(file, text)
  const { code, out, err } = await runFurikaeri(['check', file, '--quiet'], {
    cwd: folder,
    env: { NODE_OPTIONS: `--import ${notePeak}` },
  })
  const lines = err.trim().split('\n')
  const [, peak = ''] = /^peak (\d+) MiB$/.exec(lines.at(-1) ?? '') ?? []
  const said = lines.slice(0, -1).filter((line) => !line.endsWith('…'))
  return { code, out, said, peak: parseInt(peak, 10) }
}

const head =
  '<?xml version="1.0"?>\n<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Report"><Name>n</Name><StrategicPlanCore>'
const end = '</StrategicPlanCore></PerformancePlanOrReport>'
const goal = (inside: string) => `<Goal><Name>g</Name><Description/>${inside}</Goal>`
const entities = Array.from({ length: 30 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)

describe('hostile XML: one sentence, and no more than 64 MiB beside what any file takes', { timeout: 120_000 }, () => {
  let usual = 0
  beforeAll(async () => {
    usual = (await check('<?xml version="1.0"?><feed/>')).peak
    expect(usual).toBeGreaterThan(20)
  })

  test.each<[string, () => string]>([
    ['a billion laughs', () => `<!DOCTYPE x [<!ENTITY l0 "lol">${entities.join('')}]><StrategicPlan>&l30;</StrategicPlan>`],
    ['200,000 elements in each other', () => '<StrategicPlan>'.repeat(200_000)],
    ['an attribute of 100 MB', () => `<StrategicPlan a="${'x'.repeat(100_000_000)}"/>`],
    ['an attribute of 11 MB', () => `${head}<Goal a="${'x'.repeat(11_000_000)}">${end}`],
    ['180,000 elements, and broken at the last letter', () => `${head}${goal('<Identifier>_x</Identifier>').repeat(45_000)}<`],
    ['a comment of 11 MB without an end', () => `<?xml version="1.0"?><!--${' -'.repeat(5_500_000)}`],
    ['CDATA of 11 MB without an end', () => `${head}<Goal><Name><![CDATA[${']]'.repeat(5_500_000)}`],
    ['two million entities that nobody knows', () => head + goal('&a;'.repeat(2_000_000)) + end],
    ['600,000 declarations of namespaces', () => head + `<Goal ${Array.from({ length: 900 }, (_, index) => `xmlns:a${index}="u"`).join(' ')}/>`.repeat(700) + end],
  ])('%s', async (_, text) => {
    const { code, out, said, peak } = await check(text())
    expect([code, out, said.length]).toEqual([1, '', 1])
    expect(said[0]).not.toMatch(/^\s*at |Error|node:/)
    expect(peak - usual).toBeLessThan(64)
  }) // prettier-ignore

  test.each<[string, string]>([
    ['an id', `${head}${goal(`<Identifier>_a${' '.repeat(900_000)}b</Identifier>`)}${end}`],
    ['a day', `${head}${goal('')}</StrategicPlanCore><AdministrativeInformation><StartDate>2${' '.repeat(900_000)}b</StartDate></AdministrativeInformation></PerformancePlanOrReport>`],
  ])('%s with 900,000 blanks inside is a fault like any other, at once', async (_, text) => {
    const { code, out, said } = await check(text)
    expect([code, said]).toEqual([1, []])
    expect(out).toContain('[stratml-invalid]')
  }) // prettier-ignore
})
