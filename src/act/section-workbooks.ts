import { evaluate } from '../core/evaluation.ts'
import type { Plan } from '../core/plan/plan.ts'
import type { Refusal } from '../core/refusal.ts'
import { lastYearOf } from '../core/section-workbook/last-year.ts'
import { sectionsOf } from '../core/section-workbook/sections.ts'
import { verdictWordsFor } from '../core/section-workbook/verdict-words.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { Workbook } from '../report/document/workbook.ts'
import { sayWorkbookFile } from '../report/sentences/section-workbook.ts'
import { sectionWorkbook } from '../report/workbook/section-workbook.ts'
import { makeApart } from './make-apart.ts'
import { outputNames } from './output-names.ts'
import { planKey } from './plan-key.ts'
import type { ReadingRules } from './read-document.ts'
import { sheetsJob } from './sheets-job.ts'

/** The plan whose sections get workbooks, as it is kept; `revision` 0 for one that is not. `lastYear`: the plan of the year before, where there is one. */
export type GivenOut = {
  readonly plan: Plan & { readonly tenant: string; readonly fiscalYear: number }
  readonly revision: number
  readonly lastYear?: Plan | undefined
}
/** A workbook for a section, with the name of its file. `section` is '' for what names none. */
export type SectionFile = { readonly section: string; readonly name: string; readonly workbook: Workbook }

/** A workbook for every section of a plan: each indicator and each initiative is in exactly one of them. */
export function sectionWorkbooks(
  { plan, revision, lastYear }: GivenOut,
  { forms, scheme }: ReadingRules,
): SectionFile[] {
  const { tenant, fiscalYear } = plan
  const form = forms.find(({ id, version }) => id === plan.form.id && version === plan.form.version) ?? forms[0]
  const verdicts = {
    outcome: verdictWordsFor(scheme, form, 'outcome'),
    process: verdictWordsFor(scheme, form, 'process'),
  }
  const year = (own: Plan, of: number) => ({ fiscalYear: of, plan: own, evaluation: evaluate(own, scheme) })
  const years = lastYear && { before: year(lastYear, fiscalYear - 1), now: year(plan, fiscalYear) }
  const before = lastYearOf(plan, years)
  const key = planKey(plan)
  const sections = sectionsOf(plan)
  const names = outputNames(
    sections.map(({ name }) => sayWorkbookFile(name, fiscalYear)),
    '.xlsx',
    new Set(),
  )
  return sections.map((section, index) => ({
    section: section.name,
    name: names[index] ?? '',
    workbook: sectionWorkbook({
      plan,
      section,
      mark: { tenant, fiscalYear, revision, key, scheme: `${scheme.id}@${scheme.version}`, section: section.name },
      lastYear: before,
      verdicts,
    }),
  }))
}

/** One of them as an Excel file, drawn in a process of its own. The same plan gives the same bytes. */
export const drawSectionWorkbook = ({ workbook }: SectionFile, runChild: RunChild): Promise<Uint8Array | Refusal> =>
  makeApart('sheets', {
    entry: new URL('sheets-child.ts', import.meta.url),
    job: sheetsJob(workbook, 'xlsx'),
    runChild,
  })
