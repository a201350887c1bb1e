import type { Initiative } from '../../../core/plan/plan.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import type { Label } from '../blocks/labels.ts'
import { placeOf, type Draft, type Placed } from './draft.ts'
import { actualWithUnit } from './figures.ts'

/** A sum of the year that its label names, else of the plan's own. Not in yen: left for a person. */
export function setMoney(
  { plan }: Draft,
  role: 'budget' | 'settlement',
  initiative: Initiative,
  value: Placed,
  label: Pick<Label, 'unit' | 'fiscalYear'>,
): boolean {
  const actual = actualWithUnit(parseActual(value.text), label.unit)
  const fiscalYear = label.fiscalYear ?? plan.fiscalYear
  if (actual.kind === 'unavailable') return true
  if (actual.kind !== 'amount' || actual.unit !== '円' || fiscalYear === undefined) return false
  const money = { value: actual.value, unit: '円' as const, text: value.text, at: placeOf(value) }
  const same = initiative.budget.find((entry) => entry.fiscalYear === fiscalYear)
  if (same !== undefined) same[role] ??= money
  else if (initiative.budget.length < 3) initiative.budget.push({ fiscalYear, [role]: money })
  else return false
  return true
}
