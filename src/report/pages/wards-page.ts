import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { CountsTable, TableRow } from '../document/table.ts'
import type { Document } from '../document/document.ts'
import { compareWord } from '../sentences/compare.ts'
import { pageWord } from '../sentences/page.ts'
import { wardsAnswer } from '../sentences/page/wards.ts'
import { programName } from '../sentences/site.ts'
import { address } from '../site/addresses.ts'
import type { ListedWard, SiteContext } from '../site/site-context.ts'

function rowsOf({ wards, language, to }: SiteContext): TableRow[] {
  return wards.flatMap(({ code, name, plans }: ListedWard): TableRow[] => {
    const [newest] = plans
    if (newest === undefined) return []
    const { met, unmet } = newest.summary.stated ?? newest.summary.listed
    return [
      {
        cells: [
          { text: name, href: to(code, address.home) },
          { text: formatFiscalYear(newest.fiscalYear), href: to(code, address.overview(newest.fiscalYear)) },
          { text: String(met) },
          { text: String(unmet) },
          { text: pageWord(newest.summary.stated === null ? 'byListing' : 'printed', language), quiet: true },
        ],
      },
    ]
  })
}

/** The wards whose reviews stand on this site, each with the result of its newest plan. It ranks nobody. */
export function wardsPage(context: SiteContext): Document {
  const { wards, language } = context
  const table: CountsTable = {
    kind: 'table',
    caption: pageWord('wardsCaption', language),
    columns: [
      { heading: pageWord('ward', language) },
      { heading: pageWord('newestYear', language) },
      { heading: pageWord('legendMet', language), numeric: true },
      { heading: pageWord('legendUnmet', language), numeric: true },
      { heading: pageWord('countedBy', language) },
    ],
    rows: rowsOf(context),
    note: pageWord('wardsNote', language),
  }
  return {
    language,
    publisher: programName[language],
    title: `${pageWord('wardsTitle', language)} — ${programName[language]}`,
    breadcrumb: [{ text: pageWord('wardsTitle', language) }],
    answer: [{ text: wardsAnswer(wards.length, language) }],
    lead: pageWord('wardsLead', language),
    blocks: [
      table,
      { kind: 'links', items: [{ text: compareWord('page', language), href: context.toRoot(address.compare) }] },
    ],
    colophon: [],
  }
}
