import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generatePlan } from '../generate/generate-plan.ts'
import { median } from './measure.ts'
import { sayFigure, sayMs, type Bench } from './result.ts'

const root = join(import.meta.dirname, '../..')
const notePeak = pathToFileURL(join(root, 'tools/note-peak.ts')).href

type Seen = { readonly ms: number; readonly peak: number }

/** The terminal of the program from its start to its end: how long a person waits, and the most memory that its own process took, in MiB. */
function report(words: readonly string[]): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(
      process.execPath,
      ['--import', notePeak, join(root, 'src/main.ts'), 'report', ...words, '--format', 'pptx', '--quiet'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('close', (code) => {
      const [, peak] = /peak (\d+) MiB/.exec(said) ?? []
      if (code === 0 && peak !== undefined) resolve({ ms: performance.now() - start, peak: Number(peak) })
      else reject(new Error(`report ended with ${code}: ${said}`))
    })
  })
}

/** The decks of 24 wards, as a city makes them: one call, a folder of plans in, a folder of slides out. */
export const decksBench: Bench = {
  name: 'decks',
  about: '24 plans of 70 initiatives → 24 PPTX in one call (floor: one such call with one plan, as often)',
  run: async ({ quick }) => {
    const wards = quick ? 3 : 24
    const folder = mkdtempSync(join(tmpdir(), 'furikaeri-decks-'))
    try {
      for (let ward = 1; ward <= wards; ward += 1) {
        const plan = generatePlan({ seed: ward, tenant: '271071', fiscalYear: 2020, initiatives: quick ? 5 : 70 })
        writeFileSync(join(folder, `ward-${ward}.json`), JSON.stringify(plan))
      }
      const single: Seen[] = []
      for (let round = 0; round < (quick ? 1 : 5); round += 1)
        single.push(await report([join(folder, 'ward-1.json'), '-o', join(folder, 'out/one.pptx')]))
      const all = await report([folder, '-o', join(folder, 'out/')])
      const floor = median(single.map(({ ms }) => ms)) * wards
      const peakOfOne = median(single.map(({ peak }) => peak))
      return [
        {
          subject: `${wards} decks`,
          numbers: { ms: all.ms, floorMs: floor },
          measured: sayMs(all.ms),
          floor: sayMs(floor),
          ratio: `${sayFigure(all.ms / floor)} × the time of the floor`,
          goal: '≤ 1 ×',
          met: all.ms <= floor,
        },
        {
          subject: '  memory of the process that makes them, at most',
          numbers: { peak: all.peak, floorPeak: peakOfOne },
          measured: `${sayFigure(all.peak)} MiB`,
          floor: `${sayFigure(peakOfOne)} MiB`,
          ratio: `${sayFigure(all.peak / peakOfOne)} × that of one`,
          goal: '< 300 MiB',
          met: all.peak < 300,
        },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
