import type { NamedRule } from '../../core/evaluation.ts'
import type { Language } from './language.ts'

/** A scheme or a form with its version, as readers know it: 「達成・未達成」第1版; by its id where nobody gave it a name. */
export const sayNamed = ({ id, version, title }: NamedRule, language: Language): string =>
  language === 'ja' ? `${title?.ja ?? id} 第${version}版` : `${title?.en ?? id}, version ${version}`
