import type { Change } from '../../core/plan/compare.ts'
import type { Language, Said } from './language.ts'

/** What happened to a record or field between two plans. */
export const changeWords: Readonly<Record<Change['kind'], Said>> = {
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'removed' },
  changed: { ja: '変更', en: 'changed' },
}

/** That a list of changes goes on. */
export const sayMoreChanges = (more: number, language: Language): string =>
  language === 'ja' ? `… ほか ${more} 件` : `… and ${more} more`
