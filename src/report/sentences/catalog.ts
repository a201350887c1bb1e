import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { Said } from './language.ts'

/** The catalogue of the data of a plan: whose and of which year. */
export const sayCatalog = (publisher: string, fiscalYear: number): Said => ({
  ja: `${publisher} ${formatFiscalYear(fiscalYear)} 運営方針のデータ`,
  en: `Data of the policy plan of ${publisher}, fiscal year ${fiscalYear}`,
})

export const catalogAbout: Said = {
  ja: 'ひとつの公表版から作ったデータの一覧。大きさとチェックサムつき',
  en: 'All data that is made from one publication, with sizes and checksums',
}

/** The plan itself as a data set, beside the tables. */
export const planTitle: Said = { ja: '計画と判定', en: 'The plan and its verdicts' }

export const catalogKeywords: readonly Said[] = [
  { ja: '運営方針', en: 'policy plan' },
  { ja: '政策評価', en: 'policy evaluation' },
  { ja: '指標', en: 'indicators' },
]
