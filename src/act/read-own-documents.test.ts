import { beforeAll, describe, expect, test } from 'vitest'
import { readingRules } from '../../tools/generate/reading-rules.ts'
import { mainValues, type MainValues } from '../../tools/office-files/main-values.ts'
import { deckExamples } from '../../tools/published/deck-examples.ts'
import type { LaidOut, LayoutProblem } from '../read/laid-out.ts'
import { readPublishedText } from '../read/published-text/read-published-text.ts'
import { readPdfLines } from '../read/pdf/read-pdf.ts'
import { readPptxLines } from '../read/slides/read-pptx.ts'
import { readDocxLines } from '../read/word/read-docx.ts'
import { reviewDeck } from '../report/deck/review-deck.ts'
import { runChild } from '../outside/child-process.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { planPaper } from '../report/paper/plan-paper.ts'
import { reviewPaper } from '../report/paper/review-paper.ts'
import { docx } from '../write/docx/docx.ts'
import { pptx } from '../write/pptx/pptx.ts'
import { pdfSource, typeset, type PdfKind } from './render-pdf.ts'

const rules = await readingRules()
let usual: JudgedPlan
let first: MainValues
beforeAll(async () => {
  usual = (await deckExamples()).usual
  first = mainValues(usual.plan, rules)
})

function valuesOf(laidOut: LaidOut | LayoutProblem): MainValues {
  if ('problem' in laidOut) throw new Error(laidOut.problem)
  const text = laidOut.lines.map((line) => line.text).join('\n')
  return mainValues(readPublishedText(text, { file: 'again', encoding: 'office' }, rules.forms).plan, rules)
}

async function pdfOf(kind: PdfKind): Promise<Uint8Array> {
  const bytes = await typeset(pdfSource(usual, kind, 'ja'), runChild)
  if ('kind' in bytes) throw new Error(bytes.kind)
  return bytes
}

const documents = {
  'the review for Word': async () => valuesOf(await readDocxLines(await docx(reviewPaper(usual, 'ja')))),
  'the booklet for Word': async () => valuesOf(await readDocxLines(await docx(planPaper(usual, 'ja')))),
  'the slides of the review': async () => valuesOf(await readPptxLines(await pptx(reviewDeck(usual, 'ja')))),
  'the review as PDF': async () => valuesOf(await readPdfLines(await pdfOf('review'))),
  'the booklet as PDF': async () => valuesOf(await readPdfLines(await pdfOf('plan'))),
}

type Field = Exclude<keyof MainValues, 'title'>
const reviewed = ['strategies', 'listings', 'indicators', 'countermeasures'] as const
/** What each document carries whole. The booklet says figures in a form of its own; titles of slides are sentences, and name no goal. */
const carried: readonly (readonly [keyof typeof documents, readonly Field[]])[] = [
  ['the review for Word', ['goals', ...reviewed]],
  ['the booklet for Word', ['goals', 'strategies', 'listings', 'countermeasures']],
  ['the slides of the review', reviewed],
  ['the review as PDF', reviewed],
  ['the booklet as PDF', ['strategies', 'listings', 'countermeasures']],
]

describe('our own documents, read back', () => {
  test.each(carried)('%s gives the same %j, no more and no less', async (name, fields) => {
    const again = await documents[name]()
    for (const field of fields) {
      expect(first[field].length).toBeGreaterThan(5)
      expect(again[field].toSorted(), field).toEqual(first[field].toSorted())
    }
  })

  test.each(['the review for Word', 'the booklet for Word', 'the slides of the review'] as const)(
    '%s: every figure that comes back is as it was; of the activities at most one is lost',
    async (name) => {
      const again = await documents[name]()
      expect(again.indicators.filter((line) => !first.indicators.includes(line))).toEqual([])
      expect(first.activities.filter((line) => !again.activities.includes(line)).length).toBeLessThanOrEqual(1)
    },
  )
})
