import { expect, test } from 'vitest'
import { officialSheets } from '../../tools/published/sheet-examples.ts'
import { readingRules } from '../../tools/generate/reading-rules.ts'
import type { Origin } from '../core/origin.ts'
import type { Plan } from '../core/plan/plan.ts'
import { createFiles } from '../outside/files.ts'
import { runChild } from '../outside/child-process.ts'
import { planSheets } from '../report/workbook/plan-sheets.ts'
import { sheetsFor } from '../report/workbook/sheets-for.ts'
import { ods } from '../write/ods/ods.ts'
import { xlsx } from '../write/xlsx/xlsx.ts'
import { readDocument, type CheckedPlan, type DocumentReading } from './read-document.ts'
import { judgedPlan } from './render-document.ts'

const example = 'examples/minato-fy2017/review.txt'
const rules = await readingRules()
const files = createFiles('.')

function soundly(reading: DocumentReading): CheckedPlan {
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  return reading
}

const isOfForm3 = (origin: Origin | undefined) => origin?.kind === 'sheet' && origin.sheet === '様式3'

/** What sheets carry of every initiative. */
const said = ({ initiatives }: Plan) =>
  initiatives.map(({ title, indicators, countermeasure, activities }) => ({
    title: title.text,
    indicators: indicators.map(({ name, target, actual }) => [name.text, target?.target, actual?.actual]),
    countermeasure: countermeasure?.text,
    activities: activities.map(({ text }) => text),
  }))

test.each(['xlsx', 'ods'] as const)(
  'the official sheets of a plan (%s), read back, say every initiative with its figures, activities and countermeasure again',
  { timeout: 60_000 },
  async (format) => {
    const original = soundly(await readDocument(files, example, rules))
    const judged = judgedPlan(original, undefined)
    const workbook = planSheets(judged, sheetsFor(judged.plan, await officialSheets()))
    const bytes = format === 'xlsx' ? await xlsx(workbook) : ods(workbook)
    const read = soundly(await readDocument({ read: async () => bytes, runChild }, `a.${format}`, rules))
    expect(said(read.plan)).toEqual(said(original.plan))
    expect(read.tally.distinct.unmet).toBe(original.tally.distinct.unmet)
    // What a plan does not hold (form 3 is for a pen) and the line over each sheet.
    const left = read.source.filter(({ use }) => use === 'needs-a-person')
    expect(left.filter(({ text, origin }) => !isOfForm3(origin) && !text.startsWith('運営方針('))).toEqual([])
    expect(read.plan.initiatives[0]?.title.at?.part).toMatch(/^様式2!A\d+$/)
  },
)
