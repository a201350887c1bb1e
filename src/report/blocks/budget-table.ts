import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { Initiative } from '../../core/plan/plan.ts'
import type { CountsTable } from '../document/table.ts'
import type { PageContext } from '../page-context.ts'
import { sayYen } from '../sentences/amount.ts'
import { pageWord } from '../sentences/page.ts'

/** Budget and settlement of up to three years, in yen; nothing where the document gives none. */
export function budgetTable({ language }: PageContext, { budget }: Initiative): CountsTable[] {
  if (budget.length === 0) return []
  const yen = (money: { readonly value: string } | undefined) =>
    money === undefined
      ? { text: pageWord('notGiven', language), quiet: true as const }
      : { text: sayYen(money.value, language) }
  return [
    {
      kind: 'table',
      caption: pageWord('budgetCaption', language),
      columns: [
        { heading: pageWord('fiscalYear', language) },
        { heading: pageWord('budget', language), numeric: true },
        { heading: pageWord('settlement', language), numeric: true },
      ],
      rows: budget.map(({ fiscalYear, budget: planned, settlement }) => ({
        cells: [{ text: formatFiscalYear(fiscalYear) }, yen(planned), yen(settlement)],
      })),
    },
  ]
}
