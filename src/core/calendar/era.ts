/** A Japanese era: its first day and the Gregorian year that its year 1 (元年) falls in. */
export type Era = {
  readonly name: string
  readonly letter: string
  readonly firstDay: string
  readonly firstYear: number
}

/** Newest first. Source: the era ordinances (元号を改める政令) and, for Meiji, the reform to the solar calendar of 1873. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', firstDay: '2019-05-01', firstYear: 2019 },
  { name: '平成', letter: 'H', firstDay: '1989-01-08', firstYear: 1989 },
  { name: '昭和', letter: 'S', firstDay: '1926-12-25', firstYear: 1926 },
  { name: '大正', letter: 'T', firstDay: '1912-07-30', firstYear: 1912 },
  { name: '明治', letter: 'M', firstDay: '1868-10-23', firstYear: 1868 },
]

/** The pattern of a year: 平成29, H29, R元, 令和 5 or 2017, with `era`, `count` and `western` as named groups. */
export const yearPattern = String.raw`(?:(?<era>令和|平成|昭和|大正|明治|[RHSTM](?=\s?[\d元])\.?)\s?(?<count>元|\d{1,2}(?!\d))|(?<western>(?:1[89]|20)\d{2}))`

/** The era whose name or letter is written; undefined for anything else. */
export function eraWritten(text: string): Era | undefined {
  return eras.find(({ name, letter }) => text === name || text.replace('.', '') === letter)
}

/** The Gregorian year of an era's year: 平成 29 → 2017. Years after the era's end go on counting (平成32 → 2020): plans promised them. */
export function gregorianYear(era: Era, count: number): number {
  return era.firstYear + count - 1
}

const beginnings = eras.map((era) => ({ era, from: Temporal.PlainDate.from(era.firstDay) }))

/** The era that a day belongs to; undefined before Meiji. */
export function eraOf(date: Temporal.PlainDate): Era | undefined {
  return beginnings.find(({ from }) => Temporal.PlainDate.compare(date, from) >= 0)?.era
}

/** Whether the era that is written had begun by a day (ISO): 令和元年4月 had not, 平成32年 and a year without an era had. */
export function beganBy(written: string | undefined, day: string): boolean {
  const era = written === undefined ? undefined : eraWritten(written)
  return (
    era === undefined ||
    Temporal.PlainDate.compare(Temporal.PlainDate.from(day), Temporal.PlainDate.from(era.firstDay)) >= 0
  )
}
