/** The languages of the interface. Documents keep their own words. */
export type Language = 'ja' | 'en'

/** One sentence in every language: a new language does not compile until every sentence has it. */
export type Said = Readonly<Record<Language, string>>
