import type { Indicator } from '../plan/plan.ts'
import { dueDay, figureOf, heldAs } from '../stratml/conventions.ts'
import type { Actual } from '../target/actual.ts'
import type { Target } from '../target/target.ts'
import { oneLine } from './one-line.ts'

/**
 * The fields of an indicator that the table of indicators carries beside its id. Of a promise or result: its words in one line and its one
 * figure with its unit; of a promise, how it is held against a result and the day by which it is due.
 */
export const fieldsInTable = ['kind', 'name', 'target', 'actual', 'stated'] as const
export type FieldInTable = (typeof fieldsInTable)[number]

type Carried = Readonly<Record<string, string | undefined>>

const ofFigure = (written: Target | Actual): Carried => {
  const figure = figureOf(written)
  return { text: oneLine(written.text), value: figure?.value, unit: figure && oneLine(figure.unit) }
}

/** Nothing where no column of it would be filled in. */
const filled = (carried: Carried): Carried | undefined =>
  Object.values(carried).some((value) => value !== undefined && value !== '') ? carried : undefined

/** The carried fields of an indicator in a form for comparing: equal where the table would be the same. */
export function carriedByTable({ kind, name, target, actual, stated }: Indicator): Record<FieldInTable, unknown> {
  return {
    kind,
    name: oneLine(name.text),
    target: target && filled({ ...ofFigure(target.target), held: heldAs(target.target), due: dueDay(target.target) }),
    actual: actual && filled(ofFigure(actual.actual)),
    stated: stated && { verdict: stated.verdict, text: oneLine(stated.text) },
  }
}
