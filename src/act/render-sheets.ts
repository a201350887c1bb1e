import type { SheetForm } from '../core/form/sheet-form.ts'
import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { planSheets } from '../report/workbook/plan-sheets.ts'
import { sheetsFor } from '../report/workbook/sheets-for.ts'
import { workbookSource } from '../write/pdf/draw-workbook.ts'
import { apartCaps, makeApart } from './make-apart.ts'
import { typeset } from './render-pdf.ts'
import { sheetsJob, type SheetsFormat } from './sheets-job.ts'

const entry = new URL('sheets-child.ts', import.meta.url)

/** A plan on its official sheets, as a spreadsheet or as pages; made in a process of its own with caps: what goes wrong there is a refusal here. */
export async function renderSheets(
  judged: JudgedPlan,
  { format, sheets }: { readonly format: SheetsFormat | 'pdf'; readonly sheets: readonly SheetForm[] },
  runChild: RunChild,
  caps = apartCaps,
): Promise<Uint8Array | Refusal> {
  const { form, fiscalYear } = judged.plan
  const own = sheetsFor(judged.plan, sheets)
  if (own.length === 0) return { kind: 'sheets-unknown', form: form.id, fiscalYear, known: sheets.map(({ id }) => id) }
  const workbook = planSheets(judged, own)
  if (format === 'pdf') return typeset(workbookSource(workbook), runChild, caps)
  return makeApart('sheets', { entry, job: sheetsJob(workbook, format), runChild, caps })
}
