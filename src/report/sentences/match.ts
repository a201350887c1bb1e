import type { Match } from '../../core/match/match-plans.ts'
import { titleKey } from '../../core/title-key.ts'
import type { Language } from './language.ts'

const levels = {
  goal: { ja: '課題', en: 'goal' },
  strategy: { ja: '戦略', en: 'strategy' },
  initiative: { ja: '取組', en: 'initiative' },
} as const

/** What is probably the same under another title, or in another place: 取組「校庭・園庭の芝生化」は、保存済みの「校庭等の芝生化」の名前が変わったもの… */
export function sayMatch({ level, kept, incoming, alike }: Match, language: Language): string {
  const word = levels[level][language]
  const hasMoved = titleKey(kept.under) !== titleKey(incoming.under)
  if (language === 'ja') {
    const moved = hasMoved ? `。場所も「${kept.under}」から「${incoming.under}」へ移っています` : ''
    return `${word}「${incoming.title}」は、保存済みの「${kept.title}」の名前が変わったものとみられます(題の近さ ${alike}%)${moved}`
  }
  const moved = hasMoved ? `; it has moved from “${kept.under}” to “${incoming.under}”` : ''
  return `the ${word} “${incoming.title}” is probably the kept “${kept.title}” under another title (${alike}% alike)${moved}`
}

/** What is asked, and what is said where nobody is asked. */
export const matchWords = {
  ja: {
    ask: '同じものとして扱いますか',
    notTaken: '同じものとは扱っていません。同じなら、画面で「はい」と答えるか、--take-matches を付けてください',
  },
  en: {
    ask: 'Take it as the same?',
    notTaken: 'not taken as the same; answer yes, or give --take-matches, if they are',
  },
} as const
