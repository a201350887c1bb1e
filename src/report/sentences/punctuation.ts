import type { Language, Said } from './language.ts'

const fullStops: Said = { ja: '。', en: '.' }
const commas: Said = { ja: '、', en: ', ' }
const gaps: Said = { ja: '', en: ' ' }

const begun = (words: string, language: Language): string =>
  language === 'ja' ? words : words.charAt(0).toUpperCase() + words.slice(1)

/** Words with the full stop of their language. */
export const ended = (words: string, language: Language): string => words + fullStops[language]

/** Words as a sentence of its own: 。 in Japanese, a capital and a full stop in English. */
export const asSentence = (words: string, language: Language): string => ended(begun(words, language), language)

/** The same for words that may have an end already: a full stop, a question, a closing bracket. */
export const asClosedSentence = (words: string, language: Language): string =>
  /[。.…!?)]$/.test(words) ? begun(words, language) : asSentence(words, language)

/** Words one after the other: 市民、企業; citizens, firms. */
export const inList = (words: readonly string[], language: Language): string => words.join(commas[language])

/** Sentences one after the other; what is empty is left out. */
export const inRow = (sentences: readonly string[], language: Language): string =>
  sentences.filter((sentence) => sentence !== '').join(gaps[language])

/** Words in brackets, as they follow other words. */
export const inBrackets = (words: string, language: Language): string => `${gaps[language]}(${words})`
