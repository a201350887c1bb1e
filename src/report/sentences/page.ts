import type { Language } from './language.ts'
import { aboutWords } from './page/about.ts'
import { activitiesWords } from './page/activities.ts'
import { checksWords } from './page/checks.ts'
import { downloadsWords } from './page/downloads.ts'
import { overviewWords } from './page/overview.ts'
import { promiseWords } from './page/promise.ts'
import { recordsWords } from './page/records.ts'
import { sourceWords } from './page/source.ts'
import { tallyWords } from './page/tally.ts'
import { unmetWords } from './page/unmet.ts'
import { wardsWords } from './page/wards.ts'
import { yearsWords } from './page/years.ts'

/** The words of pages, in every language; each subject has a file of its own. */
const words = {
  ...aboutWords,
  ...activitiesWords,
  ...checksWords,
  ...downloadsWords,
  ...overviewWords,
  ...promiseWords,
  ...recordsWords,
  ...sourceWords,
  ...tallyWords,
  ...unmetWords,
  ...wardsWords,
  ...yearsWords,
} as const

export type PageWord = keyof typeof words
export const pageWord = (word: PageWord, language: Language): string => words[word][language]
