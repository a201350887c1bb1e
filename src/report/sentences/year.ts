import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { Language } from './language.ts'

/** A fiscal year in a sentence: 平成29年度, FY2017. */
export const sayYear = (fiscalYear: number, language: Language): string =>
  language === 'ja' ? formatFiscalYear(fiscalYear) : `FY${fiscalYear}`

/** A fiscal year in a heading: 平成29年度(2017), FY2017. */
export const sayYearInFull = (fiscalYear: number, language: Language): string =>
  language === 'ja' ? `${sayYear(fiscalYear, language)}(${fiscalYear})` : sayYear(fiscalYear, language)
