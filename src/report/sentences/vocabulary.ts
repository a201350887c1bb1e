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

/** Words of policy plans that need no explanation here, but whose reading not everybody knows. A word that ends differently in other spellings stands with each. */
const otherReadings = {
  目標像: 'もくひょうぞう',
  目標: 'もくひょう',
  使命: 'しめい',
  将来像: 'しょうらいぞう',
  方針: 'ほうしん',
  課題: 'かだい',
  施策: 'しさく',
  取組み: 'とりくみ',
  取組: 'とりくみ',
  成果: 'せいか',
  自己評価: 'じこひょうか',
  評価: 'ひょうか',
  判定: 'はんてい',
  対象外: 'たいしょうがい',
  件数: 'けんすう',
  割合: 'わりあい',
  現状: 'げんじょう',
  要因分析: 'よういんぶんせき',
  改善: 'かいぜん',
  対応: 'たいおう',
  予算: 'よさん',
  決算: 'けっさん',
  年度: 'ねんど',
  担当: 'たんとう',
  出典: 'しゅってん',
  資料: 'しりょう',
  公表: 'こうひょう',
  訂正: 'ていせい',
  掲載: 'けいさい',
  振り返り: 'ふりかえり',
  地区民生委員: 'ちくみんせいいいん',
  民生委員: 'みんせいいいん',
  区民: 'くみん',
  地域: 'ちいき',
  協働: 'きょうどう',
  参画: 'さんかく',
  連携: 'れんけい',
  推進: 'すいしん',
  支援: 'しえん',
  啓発: 'けいはつ',
  防災: 'ぼうさい',
  防犯: 'ぼうはん',
  福祉: 'ふくし',
  子育て: 'こそだて',
  見守り: 'みまもり',
} as const

/** Every word with a reading, those that are explained and those that are not. */
export const readings: readonly Pick<Term, 'word' | 'reading'>[] = [
  ...vocabulary,
  ...Object.entries(otherReadings).map(([word, reading]) => ({ word, reading })),
]
