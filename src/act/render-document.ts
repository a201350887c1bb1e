import type { SheetForm } from '../core/form/sheet-form.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import { fullName } from '../core/tenant.ts'
import type { RunChild } from '../outside/child-process.ts'
import { findingAnswer, tallyAnswer } from '../report/terminal/check-answer.ts'
import type { DatasetName } from '../report/dataset.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { datasets, isDatasetName } from '../report/open-data/datasets.ts'
import { releaseOf } from '../report/open-data/release.ts'
import { tableMetadata } from '../report/open-data/table-metadata.ts'
import { planOverview } from '../report/pages/plan-overview.ts'
import type { Language } from '../report/sentences/language.ts'
import { nowhere } from '../report/site/addresses.ts'
import { stratmlOfPlan } from '../report/stratml/stratml-of-plan.ts'
import { unmetPage } from '../report/pages/unmet-page.ts'
import { csv } from '../write/csv/csv.ts'
import { htmlPage } from '../write/html/page.ts'
import { stratml } from '../write/stratml/stratml.ts'
import type { DeckTheme } from '../write/pptx/theme.ts'
import type { CheckedPlan } from './read-document.ts'
import type { SheetsFormat } from './sheets-job.ts'

export type DocumentKind = 'overview' | 'unmet' | 'review' | 'plan' | 'sheets' | DatasetName
export type DocumentFormat = 'html' | 'json' | 'csv' | 'csvw' | 'stratml' | 'pptx' | 'docx' | 'pdf' | SheetsFormat

/** Whether there is such a thing: tables are given as CSV, with their description as CSVW. */
export const hasTables = (format: DocumentFormat): boolean => format === 'csv' || format === 'csvw'

/** Whether spreadsheets are written so; official sheets are also set as pages (`pdf`). */
export const hasSheets = (format: DocumentFormat): format is SheetsFormat => format === 'xlsx' || format === 'ods'

/** Documents that are only made in some formats: the review of a council, the booklet of a plan, the official sheets. */
const formatsOf: Partial<Record<DocumentKind, readonly DocumentFormat[]>> = {
  review: ['pptx', 'pdf', 'docx'],
  plan: ['pdf', 'docx'],
  sheets: ['xlsx', 'ods', 'pdf'],
}
const formatsOfUnmet = ['html', 'pptx', 'pdf', 'docx'] as const

/** Why a document is not made in a format; undefined where it is. */
export function formatProblem(kind: DocumentKind, format: DocumentFormat): Refusal | undefined {
  if (isDatasetName(kind)) return hasTables(format) ? undefined : { kind: 'table-format-needed', table: kind, format }
  const formats = kind === 'unmet' && hasSheets(format) ? formatsOfUnmet : (formatsOf[kind] ?? [format])
  return formats.includes(format) ? undefined : { kind: 'document-format-needed', document: kind, format, formats }
}

/** A plan ready to be reported on: with the name of who publishes it, and marked as theirs. */
export function judgedPlan({ plan, evaluation, tally, findings }: CheckedPlan, tenant: Tenant | undefined): JudgedPlan {
  return {
    plan: tenant === undefined ? plan : { ...plan, tenant: tenant.code },
    evaluation,
    tally,
    findings,
    publisher: tenant === undefined ? (plan.title?.text ?? plan.sources[0]?.file ?? '') : fullName(tenant),
  }
}

function planAsJson(judged: JudgedPlan, language: Language): string {
  const { plan, evaluation, tally, findings } = judged
  const judgements = Object.fromEntries(
    [...evaluation.ratings].map(([id, { verdict, reason, judgement }]) => [
      id,
      { verdict, reason, gap: judgement.gap, evidence: judgement.evidence },
    ]),
  )
  const answer = {
    plan,
    scheme: evaluation.scheme,
    tally: tallyAnswer(tally),
    judgements,
    findings: findings.map((finding) => findingAnswer(finding, language)),
  }
  return `${JSON.stringify(answer, undefined, 2)}\n`
}

export type Rendering = {
  readonly kind: DocumentKind
  readonly format: DocumentFormat
  readonly language: Language
  readonly stylesheet: string
  /** How slides and papers look; the usual look unless given. */
  readonly theme?: DeckTheme | undefined
}
/** Where PDF is set, slides and papers are drawn and sheets are made: in a process of its own. `sheets`: the official sheets that there are. */
export type RenderingApart = Rendering & { readonly runChild: RunChild; readonly sheets?: readonly SheetForm[] }

/** Formats that no terminal can show. */
export const isBinary = (format: DocumentFormat): boolean =>
  format === 'pptx' || format === 'docx' || format === 'pdf' || hasSheets(format)

/** How a file of a format ends, dot and all. */
export function fileEnding(format: DocumentFormat): string {
  if (format === 'stratml') return '.stratml.xml'
  return format === 'csvw' ? '-metadata.json' : `.${format}`
}

/** The slides of a review as a PowerPoint file; what draws them is loaded when it is needed. */
async function slides(judged: JudgedPlan, { kind, language, theme, runChild }: RenderingApart) {
  const { renderSlides } = await import('./render-slides.ts')
  return renderSlides(judged, { kind: kind === 'unmet' ? kind : 'review', language, theme }, runChild)
}

/** The review, the plan or what was missed as a file for Word; what draws it is loaded when it is needed. */
async function paper(judged: JudgedPlan, { kind, language, theme, runChild }: RenderingApart) {
  const { papers, renderPaper } = await import('./render-paper.ts')
  const made = papers[kind === 'plan' || kind === 'unmet' ? kind : 'review'](judged, language)
  return renderPaper(made, theme, runChild)
}

/** The pages of a review, of a plan or of what was missed as a PDF file; what draws them is loaded when it is needed. */
async function pages(judged: JudgedPlan, kind: DocumentKind, language: Language, runChild: RunChild) {
  const { pdfSource, typeset } = await import('./render-pdf.ts')
  return typeset(pdfSource(judged, kind === 'plan' || kind === 'unmet' ? kind : 'review', language), runChild)
}

/** The official sheets of a plan as a spreadsheet or as pages; what makes them is loaded when it is needed. */
async function officialSheets(
  judged: JudgedPlan,
  format: SheetsFormat | 'pdf',
  { sheets = [], runChild }: RenderingApart,
) {
  const { renderSheets } = await import('./render-sheets.ts')
  return renderSheets(judged, { format, sheets }, runChild)
}

/** A table, or what it is for programs. */
function tableBytes(judged: JudgedPlan, name: DatasetName, format: DocumentFormat): Uint8Array {
  const dataset = datasets[name](judged)
  return format === 'csv' ? csv(dataset) : new TextEncoder().encode(tableMetadata(dataset, releaseOf(judged)))
}

/** A report as bytes, or why it could not be made: the one place where pages and data files are made, for the terminal and the web alike. */
export function renderDocument(
  judged: JudgedPlan,
  how: Rendering & { readonly format: Exclude<DocumentFormat, 'pdf' | 'pptx' | 'docx' | SheetsFormat> },
): Promise<Uint8Array>
export function renderDocument(judged: JudgedPlan, how: RenderingApart): Promise<Uint8Array | Refusal>
export async function renderDocument(
  judged: JudgedPlan,
  how: Rendering | RenderingApart,
): Promise<Uint8Array | Refusal> {
  const { kind, format, language, stylesheet } = how
  if (format === 'pdf' && kind === 'sheets' && 'runChild' in how) return officialSheets(judged, format, how)
  if (format === 'pdf' && 'runChild' in how) return pages(judged, kind, language, how.runChild)
  if (format === 'pptx' && 'runChild' in how) return slides(judged, how)
  if (format === 'docx' && 'runChild' in how) return paper(judged, how)
  if (hasSheets(format) && 'runChild' in how) return officialSheets(judged, format, how)
  if (hasTables(format)) return tableBytes(judged, isDatasetName(kind) ? kind : 'indicators', format)
  if (format === 'stratml') return stratml(stratmlOfPlan(judged))
  if (format === 'json') return new TextEncoder().encode(planAsJson(judged, language))
  const context = { judged, language, to: nowhere }
  const document = kind === 'unmet' ? unmetPage(context) : planOverview(context)
  return new TextEncoder().encode(htmlPage(document, { style: stylesheet }))
}
