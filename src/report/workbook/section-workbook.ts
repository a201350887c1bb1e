import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import { columnWords, indicatorFields, initiativeFields, itemWords } from '../../core/section-workbook/entry-field.ts'
import { entryTexts, type RecordTexts } from '../../core/section-workbook/entry-texts.ts'
import type { LastYear } from '../../core/section-workbook/last-year.ts'
import type { Section, SectionIndicator, SectionInitiative } from '../../core/section-workbook/sections.ts'
import type { VerdictWords } from '../../core/section-workbook/verdict-words.ts'
import { formatMark, type WorkbookMark } from '../../core/section-workbook/workbook-mark.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { Sheet, Workbook, WorkbookRow } from '../document/workbook.ts'
import {
  entryHints,
  indicatorKinds,
  sayWorkbookTitle,
  sectionWorkbookWords as words,
} from '../sentences/section-workbook.ts'
import { entryCell } from './entry-cell.ts'
import { plainRow, type PlainCell } from './plain-row.ts'
import { sheetLanguage } from './sheet-values.ts'

/** What the workbook of a section is made of. */
export type SectionWork = {
  readonly plan: Plan
  readonly section: Section
  readonly mark: WorkbookMark
  readonly lastYear: ReadonlyMap<string, LastYear>
  readonly verdicts: { readonly outcome: VerdictWords; readonly process: VerdictWords }
}
type Work = SectionWork & { readonly texts: ReadonlyMap<string, RecordTexts> }

const label = (text: string): PlainCell => ({ text, look: 'label' })
const key = (text: string): PlainCell => ({ text, look: 'key' })
const heading = (text: string): PlainCell => ({ text, look: 'heading' })

/** Widths in letters of full width, as they fit on A4. */
const indicatorColumns = [4, 15, 19, 6, 8, 8, 10, 11, 9, 15] as const
const indicatorHead = [
  columnWords.id,
  words.owner,
  words.indicator,
  words.kind,
  words.lastTarget,
  words.lastActual,
  words.target,
  ...indicatorFields.map((field) => columnWords[field]),
]

const numbered = (number: string, title: string): string => `${number} ${title}`.trim()

/** Who promises an indicator, from the goal down to whoever it is. */
const ownerOf = ({ goal, strategy, initiative }: SectionIndicator): string =>
  [
    goal && numbered(goal.number, goal.title.text),
    strategy && numbered(strategy.number, strategy.title.text),
    initiative?.title.text,
  ]
    .flatMap((text) => text ?? [])
    .join('\n')

function indicatorRow(own: SectionIndicator, { texts, lastYear, verdicts }: Work): WorkbookRow {
  const { id, name, kind, target } = own.indicator
  const before = lastYear.get(id)
  const { choices } = kind === 'outcome' ? verdicts.outcome : verdicts.process
  return plainRow(
    [
      key(id),
      ...[ownerOf(own), name.text, indicatorKinds[kind]].map(label),
      ...[before?.target ?? '', before?.actual ?? '', target?.target.text ?? ''].map(label),
      entryCell(texts.get(id), 'indicator.actual'),
      entryCell(texts.get(id), 'indicator.stated', { choices }),
      entryCell(texts.get(id), 'indicator.note'),
    ],
    indicatorColumns,
  )
}

const initiativeColumns = [4, 9, 13, 38] as const
const initiativeHead = [columnWords.id, columnWords.item, words.howTo, columnWords.words]

/** An initiative: its name over its items, one a row, so that there is room to write. */
function initiativeRowsOf(
  { initiative, number, strategy }: SectionInitiative,
  { texts, verdicts }: Work,
): WorkbookRow[] {
  const own = texts.get(initiative.id)
  const above = strategy === undefined ? [] : [numbered(strategy.number, strategy.title.text)]
  const title = [...above, numbered(number, initiative.title.text)].join(' › ')
  const name = { ...heading(title), span: initiativeColumns.length }
  const items = initiativeFields.flatMap((field) => {
    if (own?.has(field) !== true) return []
    const isVerdict = field === 'initiative.stated'
    const entry = entryCell(own, field, isVerdict ? { choices: verdicts.process.choices } : { lines: 3 })
    return [plainRow([key(initiative.id), label(itemWords[field]), label(entryHints[field]), entry], initiativeColumns)]
  })
  return [plainRow([name], initiativeColumns), ...items]
}

type Table = {
  readonly columns: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly WorkbookRow[]
}

/** A sheet: what it is, what it was made from and how it is filled in; then its table, whose head stays in sight. */
function sheetOf(
  name: string,
  orientation: Sheet['orientation'],
  { section, mark }: Work,
  { columns, head, rows }: Table,
): Sheet {
  const all = (text: string, look: PlainCell['look']) => plainRow([{ text, look, span: columns.length }], columns)
  const top = [
    all(sayWorkbookTitle(section.name, formatFiscalYear(mark.fiscalYear)), 'title'),
    all(formatMark(mark), 'key'),
    all(words.howToFill, 'field'),
    plainRow(head.map(heading), columns),
  ]
  return { name, orientation, columns, head: top.length, rows: [...top, ...rows] }
}

/**
 * The workbook of a section: a sheet with a row for every indicator, and one with its initiatives, item by item. What is to be filled in holds what
 * is kept now; last year and the promise of this year stand beside. Every sheet shows what it was made from.
 */
export function sectionWorkbook(given: SectionWork): Workbook {
  const work: Work = { ...given, texts: entryTexts(given.plan) }
  const { section, mark } = work
  const indicators = {
    columns: indicatorColumns,
    head: indicatorHead,
    rows: section.indicators.map((own) => indicatorRow(own, work)),
  }
  const initiatives = {
    columns: initiativeColumns,
    head: initiativeHead,
    rows: section.initiatives.flatMap((own) => initiativeRowsOf(own, work)),
  }
  return {
    language: sheetLanguage,
    title: sayWorkbookTitle(section.name, formatFiscalYear(mark.fiscalYear)),
    sheets: [
      ...(indicators.rows.length === 0 ? [] : [sheetOf(words.sheets.indicators, 'landscape', work, indicators)]),
      ...(initiatives.rows.length === 0 ? [] : [sheetOf(words.sheets.initiatives, 'portrait', work, initiatives)]),
    ],
  }
}
