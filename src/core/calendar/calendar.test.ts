import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate, parseDate } from './date.ts'
import { fiscalYearNames, fiscalYearOf, formatFiscalYear, lastDay, parseFiscalYear } from './fiscal-year.ts'
import { readPeriod } from './period.ts'

const dateOf = (text: string) => {
  const reading = parseDate(text)
  return 'date' in reading ? reading.date.toString() : reading.problem.kind
}
const fiscalYear = (text: string) => {
  const reading = parseFiscalYear(text)
  return 'fiscalYear' in reading ? reading.fiscalYear : reading.problem
}

describe('dates as offices write them', () => {
  test.each([
    ['平成30年6月25日', '2018-06-25'],
    ['平成30年6月25日(月)', '2018-06-25'],
    ['H30.6.25', '2018-06-25'],
    ['Ｒ５．２．２８', '2023-02-28'],
    ['令和元年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['2018/6/25', '2018-06-25'],
    ['2018-06-25', '2018-06-25'],
    ['2024年2月29日', '2024-02-29'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成三十年六月二十五日', '2018-06-25'],
    ['令和二年十二月一日', '2020-12-01'],
  ])('%s', (text, date) => {
    expect(dateOf(text)).toBe(date)
  })
  test.each([
    ['R5.2.30', 'impossible-date'],
    ['平成29年13月1日', 'impossible-date'],
    ['令和0年5月1日', 'impossible-date'],
    ['2023-02-29', 'impossible-date'],
    ['令和元年4月30日', 'before-era'],
    ['45383', 'serial-date'],
    ['6月25日', 'no-date'],
    ['あした', 'no-date'],
  ])('%s is refused: %s', (text, problem) => {
    expect(dateOf(text)).toBe(problem)
  })
  test('a spreadsheet serial is refused with what it would be, never read silently', () => {
    expect(parseDate('45383')).toEqual({ problem: { kind: 'serial-date', proposed: '2024-04-01' } })
  })
  test('a day promised before the era changed is the day that was meant', () => {
    expect(dateOf('平成32年3月31日')).toBe('2020-03-31')
    expect(dateOf('平成31年5月1日')).toBe('2019-05-01')
  })
})

describe('fiscal years', () => {
  test.each([
    ['平成29年度', 2017],
    ['H29', 2017],
    ['Ｈ２９年度', 2017],
    ['2017年度', 2017],
    ['2017', 2017],
    ['平成31年度', 2019],
    ['令和元年度', 2019],
    ['R1', 2019],
    ['R元年度', 2019],
    ['平成32年度', 2020],
    ['昭和64年度', 1989],
    ['令和五年度', 2023],
    ['平成元年度', 1989],
    ['29年度', 'era-missing'],
    ['令和0年度', 'before-era'],
    ['来年度', 'no-fiscal-year'],
  ])('%s is %s', (text, year) => {
    expect(fiscalYear(text)).toBe(year)
  })
  test('a day of January to March belongs to the fiscal year before', () => {
    expect(fiscalYearOf(Temporal.PlainDate.from('2018-03-31'))).toBe(2017)
    expect(fiscalYearOf(Temporal.PlainDate.from('2018-04-01'))).toBe(2018)
    expect(fiscalYearOf(Temporal.PlainDate.from('2018-01-01'))).toBe(2017)
  })
  test('the year in which the era changed has both names', () => {
    expect(fiscalYearNames(2019)).toEqual(['令和元年度', '平成31年度', 'R1', 'H31', '2019年度'])
    expect(fiscalYearNames(1988)).toEqual(['昭和63年度', 'S63', '1988年度'])
    expect(formatFiscalYear(2017)).toBe('平成29年度')
  })
  test('every name of a year reads back to the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
        for (const name of fiscalYearNames(year)) expect([name, fiscalYear(name)]).toEqual([name, year])
      }),
    )
  })
})

test('a formatted date reads back to the same day', () => {
  const day = Temporal.PlainDate.from('1873-01-01')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 82_900 }), (days) => {
      const date = day.add({ days })
      expect(dateOf(formatDate(date))).toBe(date.toString())
      expect(dateOf(date.toString())).toBe(date.toString())
      expect(Temporal.PlainDate.compare(date, lastDay(fiscalYearOf(date)))).toBeLessThanOrEqual(0)
    }),
  )
})

test("our eras are those of Temporal's Japanese calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 82_900 }), (days) => {
      const date = Temporal.PlainDate.from('1873-01-01').add({ days })
      const japanese = date.withCalendar('japanese')
      const names: Record<string, string> = {
        reiwa: '令和',
        heisei: '平成',
        showa: '昭和',
        taisho: '大正',
        meiji: '明治',
      }
      const count = japanese.eraYear === 1 ? '元' : String(japanese.eraYear)
      expect(formatDate(date)).toBe(`${names[japanese.era ?? '']}${count}年${date.month}月${date.day}日`)
    }),
  )
})

describe('times named in a text', () => {
  test.each([
    ['平成32年', '2020-12-31'],
    ['2025年度末', '2026-03-31'],
    ['令和5年3月', '2023-03-31'],
    ['R6.9', '2024-09-30'],
    ['令和5年度上半期', '2023-09-30'],
    ['令和4年度3月', '2023-03-31'],
    ['H31', '2020-03-31'],
    ['R2.3.31', '2020-03-31'],
    ['2025/3/31', '2025-03-31'],
  ])('%s ends on %s', (text, date) => {
    expect(readPeriod(text, 0)?.period.lastDay).toBe(date)
  })
  test.each([
    ['平成29年13月', 'impossible'],
    ['令和5年2月30日', 'impossible'],
    ['令和元年4月', 'impossible'],
    ['29年度', 'eraMissing'],
    ['R3~R5', 'span'],
    ['令和3年度から令和5年度まで', 'span'],
    ['5年間で', 'span'],
    ['27~31年度', 'span'],
    ['毎年度', 'yearly'],
  ])('%s names no day: %s', (text, why) => {
    expect(readPeriod(text, 0)?.period).toMatchObject({ [why]: true })
    expect(readPeriod(text, 0)?.period.lastDay).toBeUndefined()
  })
  test.each(['2025人', 'H28人', 'R3-2号館', 'SDGs17', '29'])('no time: %s', (text) => {
    expect(readPeriod(text, 0)).toBeUndefined()
  })
})
