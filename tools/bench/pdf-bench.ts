import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPlan } from '../../src/act/read-document.ts'
import { judgedPlan } from '../../src/act/render-document.ts'
import { apartCaps } from '../../src/act/make-apart.ts'
import { pdfSource, typeset, type PdfKind } from '../../src/act/render-pdf.ts'
import { runChild } from '../../src/outside/child-process.ts'
import type { JudgedPlan } from '../../src/report/judged-plan.ts'
import { fontFiles } from '../../src/write/pdf/compile-typst.ts'
import { generatePlan } from '../generate/generate-plan.ts'
import { readingRules } from '../generate/reading-rules.ts'
import { measure, type Pace } from './measure.ts'
import { sayFigure, sayMs, type Bench, type Result } from './result.ts'

const bare = new URL('bare-typst.ts', import.meta.url)
const noFonts = new URL('../../src/write/pdf/no-fonts.conf', import.meta.url)
const atMost = 1.2

async function resultOf(judged: JudgedPlan, kind: PdfKind, pace: Pace): Promise<Result> {
  const source = new TextEncoder().encode(pdfSource(judged, kind, 'ja').text)
  const env = { FONTCONFIG_FILE: fileURLToPath(noFonts), FONTS: fontFiles.map(dirname).join(':') }
  const made = await typeset(pdfSource(judged, kind, 'ja'), runChild)
  if ('kind' in made) throw new Error(`no PDF: ${made.kind}`)
  const [ours = NaN, floor = NaN] = await measure(
    [
      { name: 'ours', run: () => typeset(pdfSource(judged, kind, 'ja'), runChild) },
      { name: 'bare', run: () => runChild(bare, source, { env, caps: apartCaps }) },
    ],
    pace,
  )
  return {
    subject: `${kind} (${sayFigure(made.length / 1000)} kB)`,
    numbers: { ms: ours, floorMs: floor, bytes: made.length },
    measured: sayMs(ours),
    floor: sayMs(floor),
    ratio: `${sayFigure(ours / floor)} × the time of the floor`,
    goal: `≤ ${atMost} ×`,
    met: ours <= floor * atMost,
  }
}

/** One plan as PDF, as a person waits for it: from the judged plan to the bytes, process and all. */
export const pdfBench: Bench = {
  name: 'pdf',
  about:
    'judged plan of 70 initiatives → PDF (floor: a cold process that sets the finished source with the library alone)',
  run: async ({ quick }) => {
    const rules = await readingRules()
    const plan = generatePlan({ seed: 1, tenant: '271071', fiscalYear: 2020, initiatives: 70 })
    const judged = judgedPlan(checkPlan(plan, rules), undefined)
    const pace: Pace = { rounds: quick ? 1 : 9, atLeastMs: 0, warmUpMs: 0, clock: 'wall' }
    return [await resultOf(judged, 'review', pace), await resultOf(judged, 'plan', pace)]
  },
}
