import { convert, type Amount } from '../amount/amount.ts'
import type { Actual } from '../target/actual.ts'
import type { Comparator } from '../target/target.ts'
import type { Reason, Remark, Step } from './judgement.ts'

/** The figure of a result that answers a promise, or why there is none. `bound` when it is known from one side only. */
export type MeasuredFigure =
  | {
      readonly amount: Amount
      readonly bound?: Comparator
      readonly working: readonly Step[]
      readonly remarks: readonly Remark[]
    }
  | { readonly reason: Reason }

const totalOfYears = /累計|累積|合計|総計|延べ|のべ|通算|[年\dか月間]計$/
const totalOfGroups = /^(?:男女計|全体|計|合計|総計|総数|全数|平均)$/

type Part = Extract<Actual, { kind: 'multiple' }>['parts'][number]

const only = (parts: readonly Part[]): Part | undefined => (parts.length === 1 ? parts[0] : undefined)

/** Which of several figures answers the promise: the running total for a cumulative one, else the figure named first or the total of the groups. */
function choosePart(parts: readonly Part[], cumulative: boolean, unit: string): Part | undefined {
  const isYears = ({ label }: Part) => totalOfYears.test(label)
  if (cumulative) return only(parts.filter(isYears))
  const comparable = parts.filter((part) => part.unit === unit || convert(part, unit) !== undefined)
  const ofYear = comparable.filter((part) => !isYears(part))
  return (
    only(comparable) ??
    only(ofYear.filter(({ label }) => label === '')) ??
    only(comparable.filter(({ label }) => totalOfGroups.test(label))) ??
    only(ofYear)
  )
}

/** The figure that is compared with a promise in `unit`. */
export function measuredFigure(
  actual: Actual | null,
  target: { cumulative?: true | undefined; each?: true | undefined },
  unit: string,
): MeasuredFigure {
  if (actual === null) return { reason: 'no-actual' }
  if (actual.kind === 'unreadable') return { reason: 'unreadable' }
  if (actual.kind === 'unavailable') {
    return { reason: actual.why === 'not-measured' || actual.why === 'not-applicable' ? actual.why : 'no-actual' }
  }
  if (actual.kind === 'multiple') {
    const part = choosePart(actual.parts, target.cumulative ?? false, unit)
    if (part === undefined) return { reason: 'unreadable' }
    const amount = { value: part.value, unit: part.unit }
    return { amount, working: [{ kind: 'part-chosen', label: part.label, amount }], remarks: [] }
  }
  const amount = { value: actual.value, unit: actual.unit }
  if (actual.kind === 'approximate') {
    return actual.bound === undefined
      ? { reason: 'approximate' }
      : { amount, bound: actual.bound, working: [], remarks: [{ kind: 'known-from-one-side', bound: actual.bound }] }
  }
  if ((actual.each ?? false) !== (target.each ?? false)) return { reason: 'units-differ' }
  return { amount, working: [], remarks: cumulativeDiffers(actual.cumulative ?? false, target.cumulative ?? false) }
}

function cumulativeDiffers(actual: boolean, target: boolean): Remark[] {
  return actual === target ? [] : [{ kind: 'cumulative-differs', of: actual ? 'actual' : 'target' }]
}

/** The figure of last year or of a named reference; undefined when there is none that is exact. */
export function referenceFigure(actual: Actual | undefined): Amount | undefined {
  return actual?.kind === 'amount' ? { value: actual.value, unit: actual.unit } : undefined
}
