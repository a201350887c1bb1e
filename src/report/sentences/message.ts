import type { Said } from './language.ts'

/** What a page says that has nothing else to show. */
export type MessageKind = 'not-found' | 'unavailable' | 'nothing-yet' | 'too-many' | 'search-unavailable'
type Message = { readonly title: Said; readonly lead: Said }

export const messages: Readonly<Record<MessageKind, Message>> = {
  'not-found': {
    title: { ja: 'この頁はありません', en: 'There is no such page' },
    lead: {
      ja: '住所(URL)が変わったか、まだ公表されていません。はじめの頁からたどってください。',
      en: 'The address has changed, or it is not published yet. Start from the first page.',
    },
  },
  unavailable: {
    title: { ja: 'いま表示できません', en: 'Not available right now' },
    lead: {
      ja: 'データベースにつながりません。数秒おいて、もう一度開いてください。',
      en: 'The database cannot be reached. Try again in a few seconds.',
    },
  },
  'nothing-yet': {
    title: { ja: 'まだ計画がありません', en: 'No plan yet' },
    lead: {
      ja: '端末で import を実行すると、ここに載ります。',
      en: 'Run import at the terminal, and it will be here.',
    },
  },
  'too-many': {
    title: { ja: '検索が続きすぎています', en: 'Too many searches' },
    lead: {
      ja: '数秒おいて、もう一度検索してください。ほかの頁はそのまま読めます。',
      en: 'Wait a few seconds and search again. All other pages can be read meanwhile.',
    },
  },
  'search-unavailable': {
    title: { ja: 'いま検索できません', en: 'The search is not available right now' },
    lead: {
      ja: '少しおいて、もう一度検索してください。ほかの頁はそのまま読めます。',
      en: 'Search again in a moment. All other pages can be read meanwhile.',
    },
  },
}

/** Where such a page leads back to. */
export const firstPage: Said = { ja: 'はじめの頁', en: 'First page' }
