import type { Said } from './language.ts'

/** A word of policy plans: as documents print it, how it is read, and what it means. */
export type Term = { readonly word: string; readonly reading: string; readonly english: string; readonly meaning: Said }

/** The words that a reader meets on these pages. Longer words stand before the shorter ones that they hold. */
export const vocabulary: readonly Term[] = [
  {
    word: '運営方針',
    reading: 'うんえいほうしん',
    english: 'policy plan',
    meaning: {
      ja: '区役所が、1年間に何をめざして何をするかを書いた計画です。',
      en: 'What a ward office sets out to do in one fiscal year.',
    },
  },
  {
    word: '経営課題',
    reading: 'けいえいかだい',
    english: 'goal',
    meaning: { ja: '計画のいちばん大きな柱です。', en: 'The top level of the plan.' },
  },
  {
    word: '戦略',
    reading: 'せんりゃく',
    english: 'strategy',
    meaning: {
      ja: '課題ごとに、3〜5年後にどうなっていたいかと、その道すじを書いたものです。',
      en: 'Where a goal is to stand in three to five years, and the way there.',
    },
  },
  {
    word: '具体的取組',
    reading: 'ぐたいてきとりくみ',
    english: 'initiative',
    meaning: {
      ja: '実際にすることの単位です。担当と予算があります。',
      en: 'What is actually done, by which section, with what budget.',
    },
  },
  {
    word: '再掲',
    reading: 'さいけい',
    english: 'listed again',
    meaning: {
      ja: 'ほかの戦略にも載っている取組が、もう一度載ることです。',
      en: 'An initiative that stands under another strategy too.',
    },
  },
  {
    word: '指標',
    reading: 'しひょう',
    english: 'indicator',
    meaning: { ja: '目標に届いたかを測るものさしです。', en: 'What a target is measured by.' },
  },
  {
    word: '実績',
    reading: 'じっせき',
    english: 'result',
    meaning: { ja: '測った結果です。', en: 'What was measured.' },
  },
  {
    word: '未達成',
    reading: 'みたっせい',
    english: 'unmet',
    meaning: { ja: '実績が目標に届かなかったことです。', en: 'The result did not reach the target.' },
  },
  {
    word: '達成',
    reading: 'たっせい',
    english: 'met',
    meaning: { ja: '実績が目標に届いたことです。', en: 'The result reached the target.' },
  },
  {
    word: '改善策',
    reading: 'かいぜんさく',
    english: 'countermeasure',
    meaning: {
      ja: '届かなかった目標について、次にどうするかです。',
      en: 'What will be done about a target that was missed.',
    },
  },
  {
    word: '点検',
    reading: 'てんけん',
    english: 'check',
    meaning: {
      ja: '資料の食い違いや抜けを、決まった規則で探すことです。',
      en: 'Fixed rules that look for contradictions and gaps in a document.',
    },
  },
  {
    word: '公表版',
    reading: 'こうひょうばん',
    english: 'publication',
    meaning: {
      ja: '公表のときに凍結した一そろいの記録です。あとから変わりません。',
      en: 'The record as it was frozen when it was published. It never changes.',
    },
  },
]
