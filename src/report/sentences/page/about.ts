import type { Said } from '../language.ts'

/** The words of the pages about the site: the method, and the accessibility policy. */
export const aboutWords = {
  aboutPage: { ja: '判定と数え方', en: 'Method' },
  aboutAnswer: { ja: '丸めず、混ぜず、推測せずに判定します', en: 'Judged without rounding, mixing or guessing' },
  aboutLead: {
    ja: 'このサイトの数字がどうできているかの説明です。判定の規則: ',
    en: 'How the figures of this site come about. Rule: ',
  },
  vocabularyHeading: { ja: '言葉の意味', en: 'What the words mean' },
  vocabularyCaption: { ja: '計画の言葉', en: 'The words of policy plans' },
  term: { ja: '言葉', en: 'Word' },
  reading: { ja: '読み', en: 'In English' },
  meaning: { ja: '意味', en: 'Meaning' },
  rulesHeading: { ja: '点検の規則', en: 'The rules of the check' },
  rulesCaption: { ja: '点検の規則と、その理由', en: 'Every rule, and why it matters' },
  rule: { ja: '規則', en: 'Rule' },
  severity: { ja: '重さ', en: 'Gravity' },
  whyItMatters: { ja: '理由', en: 'Why it matters' },
  accessibilityPage: { ja: 'アクセシビリティ方針', en: 'Accessibility' },
  accessibilityAnswer: { ja: 'だれもが、どの機器でも読めるように', en: 'Readable for everybody, on every device' },
  accessibilityLead: {
    ja: 'このサイトのアクセシビリティ方針です。',
    en: 'The accessibility policy of this site.',
  },
  reportMistake: { ja: '間違い・困ったことを知らせる', en: 'Report a mistake or a barrier' },
} as const satisfies Record<string, Said>
