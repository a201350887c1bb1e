import { createRandom } from './random.ts'

/** How a promise is counted. `tenths`: figures are kept in tenths, so that 49.9 is whole. */
export type Measure = {
  readonly key: string
  readonly unit: string
  readonly better: 'more' | 'less'
  readonly start: number
  readonly limit: number
  readonly tenths: boolean
}

/** A promise and its result in a year, in the measure's own whole numbers. */
export type YearFigures = { readonly target: number; readonly actual: number; readonly met: boolean }

/** The first year of every series; plans of earlier years begin where it begins. */
const firstYear = 2012
const metInHundred = 68

function resultOf(measure: Measure, target: number, fiscalYear: number): YearFigures {
  const random = createRandom(`${measure.key} ${fiscalYear}`)
  const met = random.chance(metInHundred)
  const way = met === (measure.better === 'more') ? 1 : -1
  const distance = Math.round((target * random.whole(met ? 0 : 2, met ? 30 : 120)) / 1000) + (met ? 0 : 1)
  const actual = Math.max(0, Math.min(measure.limit, target + way * distance))
  return { target, actual, met: measure.better === 'more' ? actual >= target : actual <= target }
}

/** A promise that was kept is raised to what was reached, one that was missed is set again. */
function nextTarget({ better, limit }: Measure, { target, actual, met }: YearFigures): number {
  if (!met) return target
  const reached = better === 'more' ? Math.max(target, actual) : Math.min(target, actual)
  const highest = Math.floor(limit * 0.95)
  return Math.max(1, Math.min(reached, highest))
}

/** The figures of a year and the result of the year before: every year of a ward continues the one before it. */
export function figuresOf(
  measure: Measure,
  fiscalYear: number,
): { readonly now: YearFigures; readonly before: YearFigures } {
  let before = resultOf(measure, measure.start, firstYear)
  let now = before
  for (let year = firstYear + 1; year <= Math.max(fiscalYear, firstYear + 1); year += 1) {
    before = now
    now = resultOf(measure, nextTarget(measure, before), year)
  }
  return { now, before }
}

const grouped = (whole: number) => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')

/** 499 tenths of % is 49.9%; 1200 人 is 1,200人. */
export function sayFigure({ tenths, unit }: Pick<Measure, 'tenths' | 'unit'>, figure: number): string {
  if (!tenths) return `${grouped(figure)}${unit}`
  const [whole, tenth] = [Math.floor(figure / 10), figure % 10]
  return `${grouped(whole)}${tenth === 0 ? '' : `.${tenth}`}${unit}`
}
