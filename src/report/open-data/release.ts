import type { JudgedPlan } from '../judged-plan.ts'
import type { Edition } from '../site/ward.ts'

/** The licence of all that is given away. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/'

/** What descriptions of data say of all of it: who gives it away, for which year, and since when where it is published. */
export type Release = {
  readonly publisher: string
  readonly tenant?: string | undefined
  readonly fiscalYear?: number | undefined
  /** The instant of the publication: no clock is asked. */
  readonly publishedAt?: string | undefined
}

export const releaseOf = (
  { plan, publisher }: Pick<JudgedPlan, 'plan' | 'publisher'>,
  edition?: Pick<Edition, 'publishedAt'>,
): Release => ({
  publisher,
  tenant: plan.tenant,
  fiscalYear: plan.fiscalYear,
  publishedAt: edition?.publishedAt,
})

/** A text in every language, for JSON-LD. */
export const inEveryLanguage = (said: { readonly ja: string; readonly en: string }) => [
  { '@value': said.ja, '@language': 'ja' },
  { '@value': said.en, '@language': 'en' },
]

/** JSON for people and programs alike: indented, with a line end. */
export const indented = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
