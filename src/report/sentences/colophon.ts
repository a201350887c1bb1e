import type { Language } from './language.ts'
import { pageWord } from './page.ts'
import { inList } from './punctuation.ts'
import { sayVersion } from './version.ts'

type Origin = {
  readonly sources: readonly string[]
  readonly scheme: { readonly id: string; readonly version: number }
}

/** What a page was made from, in two lines: the documents, and the rule with its version. */
export function sayOrigin({ sources, scheme }: Origin, language: Language): string[] {
  const from = inList(sources, language) || pageWord('notGiven', language)
  const rule = `${scheme.id} ${sayVersion(scheme.version, language)}`
  const made = pageWord('made', language)
  return language === 'ja'
    ? [`出典: ${from}`, `判定の規則: ${rule}。${made}`]
    : [`Source: ${from}`, `Rule: ${rule}. ${made}`]
}
