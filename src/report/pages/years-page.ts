import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { CountsTable } from '../document/table.ts'
import type { Document } from '../document/document.ts'
import { pageWord } from '../sentences/page.ts'
import { address } from '../site/addresses.ts'
import type { WardContext } from '../site/ward.ts'
import { answerCounts } from './plan-overview.ts'

/** The years of a ward, newest first, each with its result and the way to it. */
export function yearsTable({ ward, language, to }: WardContext): CountsTable {
  return {
    kind: 'table',
    caption: pageWord('yearsCaption', language),
    columns: [
      { heading: pageWord('fiscalYear', language) },
      { heading: pageWord('legendMet', language), numeric: true },
      { heading: pageWord('legendUnmet', language), numeric: true },
      { heading: pageWord('legendOpen', language), numeric: true },
      { heading: pageWord('countedBy', language) },
    ],
    rows: ward.editions.map(({ judged, fiscalYear }) => {
      const { met, unmet, open } = answerCounts(judged)
      const counted = pageWord(judged.tally.stated === null ? 'byListing' : 'printed', language)
      return {
        cells: [
          { text: `${formatFiscalYear(fiscalYear)}(${fiscalYear})`, href: to(address.overview(fiscalYear)) },
          { text: String(met) },
          { text: String(unmet) },
          { text: String(open) },
          { text: counted, quiet: true as const },
        ],
      }
    }),
  }
}

/** The years of a ward side by side. */
export function yearsPage(context: WardContext): Document {
  const { ward, language, to } = context
  const years = ward.editions.length
  return {
    language,
    publisher: ward.name,
    title: `${pageWord('yearsPage', language)} — ${ward.name}`,
    breadcrumb: [{ text: ward.name, href: to(address.home) }, { text: pageWord('yearsPage', language) }],
    answer: [{ text: language === 'ja' ? `${years}年度分の振り返りがあります` : `Reviews of ${years} fiscal years` }],
    lead: pageWord('yearsLead', language),
    blocks: [yearsTable(context)],
    colophon: [],
  }
}
