import { importDraftWords } from './import/draft.ts'
import { importHomeWords } from './import/home.ts'
import { importKeepWords } from './import/keep.ts'
import type { Language } from './language.ts'

/** The words of the import in the browser; each page has a file of its own. */
const words = { ...importHomeWords, ...importDraftWords, ...importKeepWords } as const

export type ImportWord = keyof typeof words
export const importWord = (word: ImportWord, language: Language): string => words[word][language]
