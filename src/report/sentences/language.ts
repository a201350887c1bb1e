/** The languages of the interface. Documents keep their own words. */
export type Language = 'ja' | 'en'

export const languages = ['ja', 'en'] as const satisfies readonly Language[]

/** What speakers of a language call it. */
export const languageNames: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' }

/** What previews of shared links call a language. Source: https://ogp.me, og:locale. */
export const locales: Readonly<Record<Language, string>> = { ja: 'ja_JP', en: 'en_GB' }

/** One sentence in every language: a new language does not compile until every sentence has it. */
export type Said = Readonly<Record<Language, string>>
