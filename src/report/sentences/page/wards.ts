import type { Language, Said } from '../language.ts'

/** The words of the list of wards. */
export const wardsWords = {
  wardsTitle: { ja: '自治体の一覧', en: 'Local governments' },
  wardsLead: {
    ja: 'それぞれの運営方針の振り返りを、同じ形で読めます。',
    en: 'Reviews of their policy plans, all in one form.',
  },
  wardsCaption: { ja: '自治体ごとの、いちばん新しい振り返り', en: 'The newest review of each' },
  wardsNote: {
    ja: '目標の数も立て方も自治体ごとに違います。順位を付けるための表ではありません。',
    en: 'Targets differ in number and kind. This table ranks nobody.',
  },
  ward: { ja: '自治体', en: 'Local government' },
  newestYear: { ja: '年度', en: 'Fiscal year' },
  countedBy: { ja: '数え方', en: 'Counted' },
} as const satisfies Record<string, Said>

/** What the list of wards shows. */
export const wardsAnswer = (count: number, language: Language): string =>
  language === 'ja'
    ? `${count}の自治体の約束と、その結果`
    : `What ${count} local governments promised, and what came of it`
