import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocument } from '../../src/act/read-document.ts'
import { generatePlan } from '../generate/generate-plan.ts'
import { publishedText } from '../generate/published-text.ts'
import { readingRules } from '../generate/reading-rules.ts'
import { measure, quickPace, usualPace } from './measure.ts'
import { sayFigure, sayMs, type Bench, type Result } from './result.ts'

/** QUALITY §1: read the seed document into a checked plan, warm. */
const goalMs = 10
/** QUALITY §1: cost grows in line with the work; so much more per kilobyte may a document of 100 times the size cost. */
const growthAtMost = 1.5

const example = join(import.meta.dirname, '../../examples/minato-fy2017/review.txt')
const times = [1, 10, 100] as const
/** The example lists 26 initiatives under its names of goals and strategies. */
const initiatives = 26

type Sized = { readonly name: string; readonly bytes: Uint8Array }

async function documents(largest: number): Promise<Sized[]> {
  const sizes = times.filter((size) => size <= largest)
  const generated = sizes.map((size) => {
    const plan = generatePlan({ seed: 1, tenant: '271071', fiscalYear: 2017, initiatives: initiatives * size })
    return { name: `generated, ${size} ×`, bytes: new TextEncoder().encode(publishedText(plan, '大阪市港区')) }
  })
  return [{ name: 'example document', bytes: await readFile(example) }, ...generated]
}

const floor = (bytes: Uint8Array) => () => new TextDecoder().decode(bytes).split(/\r\n|\n|\r/).length

/** Reading published text into a checked plan: decoding, reading, judging, checking. */
export const readBench: Bench = {
  name: 'read',
  about: 'published text → checked plan (floor: decoding the same bytes and splitting them into lines)',
  run: async ({ quick }) => {
    const rules = await readingRules()
    const results: Result[] = []
    let perKilobyte: number | undefined
    for (const [index, { name, bytes }] of (await documents(quick ? 1 : 100)).entries()) {
      const ours = () => readDocument({ read: async () => bytes }, 'review.txt', rules)
      const pace = quick || bytes.length > 300_000 ? quickPace : usualPace
      const [read = NaN, split = NaN] = await measure(
        [
          { name: 'read', run: ours },
          { name: 'split', run: floor(bytes) },
        ],
        pace,
      )
      const kilobytes = bytes.length / 1000
      const cost = read / kilobytes
      if (index === 1) perKilobyte = cost
      const growth = perKilobyte === undefined || index < 2 ? undefined : cost / perKilobyte
      results.push({
        subject: `${name} (${sayFigure(kilobytes)} kB)`,
        numbers: { kilobytes, ms: read, floorMs: split },
        measured: `${sayMs(read)}, ${sayMs(cost)}/kB`,
        floor: sayMs(split),
        ratio: `${sayFigure(read / split)} × floor${growth === undefined ? '' : `; ${sayFigure(growth)} × per kB of 1 ×`}`,
        goal: index === 0 ? `≤ ${goalMs} ms` : growth === undefined ? '' : `≤ ${growthAtMost} × per kB`,
        met: index === 0 ? read <= goalMs : growth === undefined ? null : growth <= growthAtMost,
      })
    }
    return results
  },
}
