import type { Language } from './language.ts'

/** A version of a rule or a form: 第1版, version 1. */
export const sayVersion = (version: number, language: Language): string =>
  language === 'ja' ? `第${version}版` : `version ${version}`

/** The number of a publication in a table: 第1版, no. 1. */
export const saySequence = (sequence: number, language: Language): string =>
  language === 'ja' ? `第${sequence}版` : `no. ${sequence}`
