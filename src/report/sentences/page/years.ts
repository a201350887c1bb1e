import type { Said } from '../language.ts'

/** The words of the years of a ward. */
export const yearsWords = {
  yearsPage: { ja: '年ごとの振り返り', en: 'Years' },
  yearsLead: { ja: '年度を選ぶと、その年度の振り返りを読めます。', en: 'Choose a year to read its review.' },
  oneYear: { ja: '1年度分の振り返りがあります', en: 'The review of one fiscal year' },
  yearsCaption: { ja: '年度ごとの結果', en: 'Results by fiscal year' },
  fiscalYear: { ja: '年度', en: 'Fiscal year' },
} as const satisfies Record<string, Said>
