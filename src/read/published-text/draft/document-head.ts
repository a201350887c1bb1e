import { parseFiscalYear } from '../../../core/calendar/fiscal-year.ts'
import { fold } from '../../../core/fold.ts'
import type { Text } from '../../../core/plan/plan.ts'
import type { LineAccount } from './line-use.ts'
import { isBlank, type Line } from '../text/lines.ts'

/** What the first lines of a document tell: its title and its fiscal year. */
export type DocumentHead = { readonly title?: Text; readonly fiscalYear?: number }

const yearWritten =
  /(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?年\s?度|(?<![A-Za-z])[RHS]\s?(?:\d{1,2}|元)\s?年?\s?度|(?:19|20)\d{2}\s?年\s?度/g
const aboutPlan = /振り?返り|運営方針|自己評価|評価|報告|点検|計画|方針|実績|進捗|レビュー|総括|まとめ/
const farthest = 40

function yearsIn(text: string): number[] {
  return [...fold(text).matchAll(yearWritten)].flatMap((match) => {
    const reading = parseFiscalYear(match[0].replace(/\s/g, ''))
    return 'fiscalYear' in reading ? [reading.fiscalYear] : []
  })
}

/**
 * Reads the lines before the first goal or table. The year is that of the line that speaks of the plan or its review, else the first
 * one named; a document that names none has none. Short lines of the head (names of meetings, offices) are its furniture.
 */
export function readDocumentHead(lines: readonly Line[], firstItemLine: number, account: LineAccount): DocumentHead {
  const head = lines.filter((line) => line.number < firstItemLine && !isBlank(line)).slice(0, farthest)
  const withYear = head.filter(({ text }) => yearsIn(text).length > 0)
  const yearLine = withYear.find(({ text }) => aboutPlan.test(text)) ?? withYear[0]
  const fiscalYear = yearLine && yearsIn(yearLine.text)[0]
  const titleLine =
    head.find(({ text }) => aboutPlan.test(text) && text.length <= 60) ?? head.find(({ heading }) => heading > 0)
  for (const line of head) {
    if (line === titleLine || line === yearLine) account.use(line.number, 'record', 'plan')
    else if (line.text.length <= 40 && !/[。]$/.test(line.text) && !/[:：]/.test(line.text))
      account.use(line.number, 'furniture')
  }
  return {
    ...(titleLine === undefined
      ? {}
      : {
          title: {
            text: titleLine.text.replace(/^[【「『]|[】」』]$/g, ''),
            at: { line: titleLine.number, column: titleLine.column },
          },
        }),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
  }
}
