import type { SheetForm } from '../../core/form/sheet-form.ts'
import type { Plan } from '../../core/plan/plan.ts'

/** Only the newest version of a sheet. */
const newest = (forms: readonly SheetForm[]): SheetForm[] =>
  forms.filter(({ id, version }) => !forms.some((other) => other.id === id && other.version > version))

/** The sheets of a plan: those of its form; where its form has none, those of its year. Empty when there are none. */
export function sheetsFor(
  { form, fiscalYear }: Pick<Plan, 'form' | 'fiscalYear'>,
  forms: readonly SheetForm[],
): SheetForm[] {
  const all = newest(forms)
  const own = all.filter((sheet) => sheet.forms.includes(form.id))
  if (own.length > 0 || fiscalYear === undefined) return own
  return all.filter(
    ({ fiscalYears: years }) =>
      years !== undefined && years.from <= fiscalYear && fiscalYear <= (years.to ?? fiscalYear),
  )
}
