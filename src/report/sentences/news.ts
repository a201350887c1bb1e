import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import { sayDay } from './day.ts'
import type { Language } from './language.ts'

/** What was published: of which fiscal year, as which publication of it, at which instant (ISO 8601). */
export type Published = { readonly fiscalYear: number; readonly sequence: number; readonly publishedAt: string }

/** A publication as the title of a piece of news. */
export const sayPublished = (
  { fiscalYear, sequence }: Pick<Published, 'fiscalYear' | 'sequence'>,
  language: Language,
): string =>
  language === 'ja'
    ? `${formatFiscalYear(fiscalYear)}の振り返りを公表しました(第${sequence}版)`
    : `Review of ${formatFiscalYear(fiscalYear)} published (publication ${sequence})`

/** The same with its day, as a line of what is new. */
export function sayPublishedOn({ fiscalYear, sequence, publishedAt }: Published, language: Language): string {
  const day = sayDay(publishedAt)[language]
  return language === 'ja'
    ? `${day} ${sayPublished({ fiscalYear, sequence }, language)}`
    : `${day}: review of ${formatFiscalYear(fiscalYear)} published (publication ${sequence})`
}
