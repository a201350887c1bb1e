import type { Evaluation } from '../../core/evaluation.ts'
import type { Language } from './language.ts'
import { pageWord } from './page.ts'
import { inList } from './punctuation.ts'
import { sayNamed } from './rule-name.ts'

type Origin = {
  readonly sources: readonly string[]
  readonly scheme: Evaluation['scheme']
}

/** What a page was made from, in two lines: the documents, and the rule with its version. */
export function sayOrigin({ sources, scheme }: Origin, language: Language): string[] {
  const from = inList(sources, language) || pageWord('notGiven', language)
  const rule = sayNamed(scheme, language)
  const made = pageWord('made', language)
  return language === 'ja'
    ? [`出典: ${from}`, `判定の規則: ${rule}。${made}`]
    : [`Source: ${from}`, `Rule: ${rule}. ${made}`]
}
