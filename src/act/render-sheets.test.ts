import { beforeAll, expect, test } from 'vitest'
import { deckExamples } from '../../tools/published/deck-examples.ts'
import { officialSheets } from '../../tools/published/sheet-examples.ts'
import type { SheetForm } from '../core/form/sheet-form.ts'
import { runChild } from '../outside/child-process.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { planSheets } from '../report/workbook/plan-sheets.ts'
import { sheetsFor } from '../report/workbook/sheets-for.ts'
import { ods } from '../write/ods/ods.ts'
import { xlsx } from '../write/xlsx/xlsx.ts'
import { formatProblem } from './render-document.ts'
import { apartCaps } from './make-apart.ts'
import { renderSheets } from './render-sheets.ts'

const patience = { timeout: 30_000 }
let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
let sheets: readonly SheetForm[]
beforeAll(async () => {
  examples = await deckExamples()
  sheets = await officialSheets()
})

test.each(['xlsx', 'ods'] as const)(
  '%s made in a process of its own is the one that is made here',
  patience,
  async (format) => {
    const apart = await renderSheets(examples.usual, { format, sheets }, runChild)
    if (!(apart instanceof Uint8Array)) throw new Error(JSON.stringify(apart))
    const workbook = planSheets(examples.usual, sheetsFor(examples.usual.plan, sheets))
    const here = format === 'xlsx' ? await xlsx(workbook) : ods(workbook)
    expect(Buffer.from(apart).equals(Buffer.from(here))).toBe(true)
  },
)

test('a plan that no sheet is for is refused, with the sheets that there are', async () => {
  const judged = { ...examples.usual, plan: { ...examples.usual.plan, fiscalYear: 1999 } }
  expect(await renderSheets(judged, { format: 'xlsx', sheets }, runChild)).toEqual({
    kind: 'sheets-unknown',
    form: 'review-deck',
    fiscalYear: 1999,
    known: ['osaka-g1-form1', 'osaka-g1-form2', 'osaka-g1-form3', 'osaka-g2'],
  })
})

test.each([
  ['time', { ...apartCaps, milliseconds: 20 }, 'too-long'],
  ['room for its answer', { ...apartCaps, answer: 1000 }, 'too-large'],
])('a process that takes more %s than it may is ended, and that is said', patience, async (_, caps, problem) => {
  expect(await renderSheets(examples.long, { format: 'xlsx', sheets }, runChild, caps)).toMatchObject({
    kind: 'not-made',
    document: 'sheets',
    problem,
  })
})

test.each([
  ['sheets', 'html', ['xlsx', 'ods', 'pdf']],
  ['sheets', 'pptx', ['xlsx', 'ods', 'pdf']],
  ['review', 'xlsx', ['pptx', 'pdf', 'docx']],
  ['unmet', 'ods', ['html', 'pptx', 'pdf', 'docx']],
] as const)('%s as %s is refused with the formats that there are', (kind, format, formats) => {
  expect(formatProblem(kind, format)).toMatchObject({ kind: 'document-format-needed', formats })
})

test('a table as a spreadsheet is refused with the way to have it', () => {
  expect(formatProblem('indicators', 'xlsx')).toMatchObject({ kind: 'table-format-needed', table: 'indicators' })
})
