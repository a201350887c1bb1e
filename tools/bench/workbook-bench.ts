import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { largeWorkbook } from './large-workbook.ts'
import { median } from './measure.ts'
import { sayFigure, sayMs, type Bench } from './result.ts'

/** QUALITY §1: the largest list that an office publishes as one sheet. */
const rows = 121_870
/** QUALITY §1: at most so much more than the library alone, and so much memory in MiB. */
const [timesAtMost, memoryAtMost] = [1.25, 400]
const notePeak = pathToFileURL(join(import.meta.dirname, '../note-peak.ts')).href

type Seen = { readonly ms: number; readonly peak: number }

/** Processor time and the most memory of a process that does nothing but read. */
function readIn(way: 'ours' | 'library', file: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const reader = join(import.meta.dirname, 'workbook-reader.ts')
    const child = spawn(process.execPath, ['--import', notePeak, reader, way, file], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [said, noted] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (noted += text))
    child.on('close', (code) => {
      const [, peak] = /peak (\d+) MiB/.exec(noted) ?? []
      if (code === 0 && peak !== undefined) resolve({ ms: Number(said), peak: Number(peak) })
      else reject(new Error(`the reader ended with ${code}: ${noted}`))
    })
  })
}

/** A large workbook into lines with their places, from its bytes. */
export const workbookBench: Bench = {
  name: 'workbook',
  about: 'XLSX of 121,870 × 15 cells → lines with their places (floor: the library alone, its own result)',
  run: async ({ quick }) => {
    const folder = mkdtempSync(join(tmpdir(), 'furikaeri-workbook-'))
    try {
      const file = join(folder, 'large.xlsx')
      writeFileSync(file, largeWorkbook(quick ? 500 : rows))
      const [ours, library]: [Seen[], Seen[]] = [[], []]
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        library.push(await readIn('library', file))
        ours.push(await readIn('ours', file))
      }
      const [ms, floorMs] = [ours, library].map((seen) => median(seen.map((one) => one.ms))) as [number, number]
      const [peak, floorPeak] = [ours, library].map((seen) => median(seen.map((one) => one.peak))) as [number, number]
      return [
        {
          subject: `${sayFigure(quick ? 500 : rows)} rows`,
          numbers: { ms, floorMs },
          measured: sayMs(ms),
          floor: sayMs(floorMs),
          ratio: `${sayFigure(ms / floorMs)} × the time of the library`,
          goal: `≤ ${timesAtMost} ×`,
          met: ms / floorMs <= timesAtMost,
        },
        {
          subject: '  memory of the process that reads, at most',
          numbers: { peak, floorPeak },
          measured: `${sayFigure(peak)} MiB`,
          floor: `${sayFigure(floorPeak)} MiB`,
          ratio: `${sayFigure(peak / floorPeak)} × that of the library`,
          goal: `≤ ${memoryAtMost} MiB`,
          met: peak <= memoryAtMost,
        },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
