import { fiscalYearOf, parseFiscalYear } from '../../../core/calendar/fiscal-year.ts'
import { parseDate } from '../../../core/calendar/date.ts'
import { fold } from '../../../core/fold.ts'
import type { Text } from '../../../core/plan/plan.ts'
import type { LineAccount } from './line-use.ts'
import { isBlank, type Line } from '../text/lines.ts'

const yearWritten =
  /(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?\((?:19|20)\d{2}\)\s?年?\s?度|(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?年\s?度|(?<![A-Za-z])[RHS]\s?(?:\d{1,2}|元)\s?年?\s?度|(?:19|20)\d{2}\s?年\s?度/
const ofPeriod =
  /対象(?:期間|年度)?\s?[:：]?\s?(?<from>(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)/
/** The words that say of which year the results are, where a document names several. */
const reviewed = new RegExp(
  `(?:評価)?対象(?:年度)?[:： ]*(?<behind>${yearWritten.source})|(?<before>${yearWritten.source})\\s?(?:の?実施分|対象|(?:の)?実績|末(?:現在|時点)?)`,
)
/** The year that a target names is not the year of the document. */
const ofTarget = /(?:到達|最終|年次|数値)?目標(?:年度|値)?(?:[:：]|$)|目標年度|年度末?(?:まで|での到達)/
const aboutPlan =
  /振り?返り|運営方針|自己評価|評価|報告|点検|計画|方針|実績|進捗|レビュー|総括|まとめ|達成状況|検証|調書|成果|シート/
/** What stands far to the right of a title: a number, an office. */
const corner = / {4,}|　{3,}|\t/
const farthest = 40
/** 整理番号　0421 numbers something, and is no furniture. */
const numbered = /(?:番号|コード)[\s　]+[0-9０-９]/

function yearOf(written: string | undefined): number | undefined {
  const reading =
    written === undefined
      ? undefined
      : parseFiscalYear(written.replace(/\s/g, '').replace(/^\D*\d*\D*\((\d{4})\).*$/, '$1年度'))
  return reading !== undefined && 'fiscalYear' in reading ? reading.fiscalYear : undefined
}

function yearOfPeriod(text: string): number | undefined {
  const from = ofPeriod.exec(text)?.groups?.['from']
  const reading = from === undefined ? undefined : parseDate(from.replace(/\s/g, ''))
  return reading !== undefined && 'date' in reading ? fiscalYearOf(reading.date) : undefined
}

function yearReviewed(text: string): number | undefined {
  const { behind, before } = reviewed.exec(text)?.groups ?? {}
  return yearOfPeriod(text) ?? yearOf(behind ?? before)
}

/** R4実績 | R5目標 | R5実績: a document that names its year nowhere else is about the newest year of which it tells results. */
function yearOfResults(head: readonly { readonly text: string; readonly number: number }[]): DocumentYear | undefined {
  const years = head.flatMap(({ text, number }) =>
    [...text.matchAll(resultsOf)].flatMap(([written]) => {
      const fiscalYear = yearOf(written.replace(/年?度?$/, '年度'))
      return fiscalYear === undefined ? [] : [{ fiscalYear, line: number }]
    }),
  )
  return years.toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]
}
const resultsOf = /(?:令和|平成|(?<![A-Za-z])[RH])\s?(?:\d{1,2}|元)\s?年?度?(?=の?実績)/g

export type DocumentYear = { readonly fiscalYear: number; readonly line: number }

/**
 * The year of which a document speaks, from its first lines: the year that is said to be reviewed (対象：令和２年度, 令和３年度実績), else that of
 * the line that speaks of the plan or its review, else the first one named. A document that names none has none.
 */
export function readDocumentYear(lines: readonly Line[]): DocumentYear | undefined {
  const head = lines
    .filter((line) => !isBlank(line))
    .slice(0, farthest)
    .map(({ text, number }) => ({ text: fold(text.slice(0, 200)), number }))
  const pick = (
    year: (text: string) => number | undefined,
    only: (text: string) => boolean,
  ): DocumentYear | undefined => {
    for (const { text, number } of head) {
      const fiscalYear = only(text) ? year(text) : undefined
      if (fiscalYear !== undefined) return { fiscalYear, line: number }
    }
    return undefined
  }
  const first = (text: string) => yearOf(yearWritten.exec(text)?.[0])
  const isTitle = (text: string) => aboutPlan.test(text) && text.length <= 80 && !ofTarget.test(text)
  const named = pick(first, isTitle)
  const early = named === undefined ? head : head.filter(({ number }) => number <= named.line + 3)
  const said = pick(
    yearReviewed,
    (text) => early.some((line) => line.text === text) && text.length <= 80 && !ofTarget.test(text),
  )
  return said ?? named ?? pick(first, (text) => !ofTarget.test(text)) ?? yearOfResults(head)
}

/** The title of a document, from the lines before its first goal or table. Other short lines of the head (meetings, offices) are its furniture. */
export function readTitle(
  lines: readonly Line[],
  firstItemLine: number,
  yearLine: number | undefined,
  account: LineAccount,
): Text | undefined {
  const head = lines.filter((line) => line.number < firstItemLine && !isBlank(line)).slice(0, farthest)
  const titleLine =
    head.find(({ text }) => aboutPlan.test(text) && (text.split(corner)[0] ?? '').length <= 60) ??
    head.find(({ heading }) => heading > 0) ??
    head.find(({ text, number }) => number === yearLine && text.length <= 60)
  const [title = ''] = titleLine?.text.split(corner) ?? []
  for (const line of head) {
    if (line === titleLine || line.number === yearLine) account.use(line.number, 'record', 'plan')
    else if (
      line.text.length <= 40 &&
      !/[。]$/.test(line.text) &&
      !/[:：]/.test(line.text) &&
      !numbered.test(line.text)
    )
      account.use(line.number, 'furniture')
  }
  return (
    titleLine && {
      text: title.replace(/^[【「『]|[】」』]$/g, ''),
      at: { line: titleLine.number, column: titleLine.column },
    }
  )
}
