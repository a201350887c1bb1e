import type { Severity } from '../../core/check/finding.ts'
import type { Tally } from '../../core/tally.ts'
import { sayCounts } from './counts.ts'
import type { Language, Said } from './language.ts'
import { plural } from './plural.ts'

/** What stands before the reason of a finding, and before what to do about it. */
export const findingLabels = {
  why: { ja: '理由', en: 'why' },
  remedy: { ja: '対応', en: 'what to do' },
} as const satisfies Record<string, Said>

/** How many findings there are of each gravity. */
export const sayFindingCounts = (many: Readonly<Record<Severity, number>>, language: Language): string =>
  language === 'ja'
    ? `誤り ${many.error}・注意 ${many.warning}・参考 ${many.note}`
    : `${plural(many.error, 'error')}, ${plural(many.warning, 'warning')}, ${plural(many.note, 'note')}`

const counted = {
  stated: { ja: '表の記載', en: 'printed' },
  listed: { ja: '掲載ごと', en: 'by listing' },
  distinct: { ja: '取組ごと', en: 'by distinct initiative' },
} as const satisfies Record<keyof Tally, Said>
const notPrinted: Said = { ja: '記載なし', en: 'none' }

/** The three counts beside each other. */
export function sayTally({ stated, listed, distinct }: Tally, language: Language): string {
  const printed = stated === null ? notPrinted[language] : sayCounts(stated, language)
  return [
    `${counted.stated[language]}: ${printed}`,
    `${counted.listed[language]}: ${sayCounts(listed, language)}`,
    `${counted.distinct[language]}: ${sayCounts(distinct, language)}`,
  ].join(' / ')
}
