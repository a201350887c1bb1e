import type { Language, Said } from './language.ts'

/** The words that stand on every page of a site. */
const words = {
  review: { ja: '振り返り', en: 'Review' },
  activities: { ja: '取組の記録', en: 'Activities' },
  checks: { ja: '点検', en: 'Checks' },
  data: { ja: 'データ', en: 'Data' },
  years: { ja: '年ごと', en: 'Years' },
  search: { ja: '検索', en: 'Search' },
  wards: { ja: '自治体の一覧', en: 'All wards' },
  about: { ja: '判定と数え方', en: 'Method' },
  accessibility: { ja: 'アクセシビリティ', en: 'Accessibility' },
  feed: { ja: '新着(Atom)', en: 'News (Atom)' },
  feedTitle: { ja: '運営方針の振り返り', en: 'review of the policy plan' },
  licence: { ja: '文章・データは CC BY 4.0 で使えます', en: 'Texts and data: CC BY 4.0' },
  mistake: { ja: '間違いを知らせる', en: 'Report a mistake' },
  imageWords: { ja: '目標ごとの達成・未達成を印で示した図', en: 'One sign per target: met or unmet' },
  navigation: { ja: 'この資料の頁', en: 'Pages of this review' },
  readings: { ja: 'ふりがな', en: 'Readings' },
  languages: { ja: '言語', en: 'Language' },
  breadcrumb: { ja: '現在地', en: 'Breadcrumb' },
  skip: { ja: '本文へ', en: 'Skip to content' },
  footer: { ja: 'このサイトについて', en: 'About this site' },
} as const satisfies Record<string, Said>

/** What the program calls itself where no ward speaks. */
export const programName: Said = { ja: 'ふりかえり', en: 'Furikaeri' }

/** When a page was last changed; `day` is a name: 2026年11月24日. */
export const sayLastChange = (day: string, language: Language): string =>
  language === 'ja' ? `最終更新 ${day}` : `Last changed ${day}`

export type SiteWord = keyof typeof words
export const siteWord = (word: SiteWord, language: Language): string => words[word][language]
