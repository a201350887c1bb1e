import { fold } from '../../../core/fold.ts'
import { parseFiscalYear } from '../../../core/calendar/fiscal-year.ts'
import type { Initiative } from '../../../core/plan/plan.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { nearestYear } from '../blocks/year-in.ts'
import { placeOf, type Draft, type Placed } from './draft.ts'

/** A sum of one year: 28決算額 412千円, R3予算 6,850千円. */
type Money = {
  readonly role: 'budget' | 'settlement'
  readonly fiscalYear: number
  readonly written: string
  readonly value: string
}

/** 決算額 25年度 1,120千円: the kind before the year. */
const kindFirst =
  /(?<kind>予算|決算)(?:見込)?額?\s?(?<year>(?:令和|平成|[RHS])?\s?(?:\d{1,2}|元|20\d{2})\s?年度)\s*[:：]?\s*(?<value>[-―－–]|[\d,.]+\s?(?:千|百万|万|億)?円)/gu
const sum =
  /(?<year>(?:令和|平成|[RHS])?\s?(?:\d{1,2}|元|20\d{2})\s?(?:年度?)?)\s?(?:当初)?(?<kind>予算|決算)(?:見込)?額?\s*[:：]?\s*(?<value>[-―－–]|[\d,.]+\s?(?:千|百万|万|億)?円)/gu
const mostYears = 3

function yearOf(written: string, nearYear: number | undefined): number | undefined {
  if (!/^(?:令和|平成|[RHS]|20\d{2})/.test(written)) return nearestYear(written, nearYear)
  const reading = parseFiscalYear(/年度/.test(written) ? written : `${written.replace(/年$/, '')}年度`)
  return 'fiscalYear' in reading ? reading.fiscalYear : undefined
}

/** The sums that a line names with their years; a dash is none. */
export function readMoney(text: string, nearYear: number | undefined): readonly Money[] {
  const folded = fold(text.slice(0, 400))
  const first = [...folded.matchAll(kindFirst)]
  return (first.length > 0 ? first : [...folded.matchAll(sum)]).flatMap(({ groups }): Money[] => {
    const { year = '', kind, value = '' } = groups ?? {}
    const fiscalYear = yearOf(year.replace(/\s/g, ''), nearYear)
    const actual = parseActual(value)
    if (fiscalYear === undefined || (actual.kind === 'amount' && actual.unit !== '円')) return []
    return [
      {
        role: kind === '予算' ? 'budget' : 'settlement',
        fiscalYear,
        written: value,
        value: actual.kind === 'amount' ? actual.value : '',
      },
    ]
  })
}

/** Puts the sums of a line into the budget of an initiative. Says whether the line was one of sums. */
export function takeMoney({ plan, account }: Draft, initiative: Initiative, line: Placed): boolean {
  const sums = readMoney(line.text, plan.fiscalYear)
  for (const { role, fiscalYear, written, value } of sums) {
    if (value === '') continue
    const money = { value, unit: '円' as const, text: written, at: placeOf(line) }
    const same = initiative.budget.find((entry) => entry.fiscalYear === fiscalYear)
    if (same !== undefined) same[role] = money
    else if (initiative.budget.length < mostYears) initiative.budget.push({ fiscalYear, [role]: money })
  }
  if (sums.length > 0) account.use(line.line, 'record', initiative.id)
  return sums.length > 0
}
