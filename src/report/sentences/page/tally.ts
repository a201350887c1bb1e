import type { Language, Said } from '../language.ts'

/** The words of counts. */
export const tallyWords = {
  tallyHeading: { ja: '数え方をそろえて見る', en: 'The counts, side by side' },
  tallyCaption: {
    ja: '課題ごとの「達成 / 未達成」。資料の記載と、一覧から数えた数',
    en: 'Met / unmet by goal: as printed, and as counted',
  },
  printed: { ja: '資料の記載', en: 'Printed' },
  byListing: { ja: '掲載ごと', en: 'By listing' },
  byInitiative: { ja: '取組ごと', en: 'By initiative' },
  reconciled: { ja: '照合', en: 'Reconciled' },
  agrees: { ja: '一致', en: 'agrees' },
  agreesWithRelistings: { ja: '一致(再掲を含む)', en: 'agrees (with relistings)' },
  agreesDistinct: { ja: '取組ごとの数と一致', en: 'agrees by initiative' },
  notListed: { ja: '内訳なし', en: 'not listed' },
  differs: { ja: '合いません', en: 'differs' },
  notPrinted: { ja: '記載なし', en: 'not printed' },
  total: { ja: '計', en: 'Total' },
  totalNotListed: { ja: '内訳のない課題を含む', en: 'includes goals not listed' },
  barsTitle: { ja: '課題ごとの達成・未達成', en: 'Met and unmet by goal' },
  listingHeading: { ja: '取組の一覧', en: 'All initiatives' },
} as const satisfies Record<string, Said>

/** The bars of goals in words, one after the other. */
export const sayBars = (
  bars: readonly { readonly label: string; readonly words: string }[],
  language: Language,
): string => bars.map(({ label, words }) => `${label}: ${words}`).join(language === 'ja' ? '、' : '; ')
