import type { SearchWords } from '../document/search.ts'
import type { Language, Said } from './language.ts'

const words = {
  page: { ja: '検索', en: 'Search' },
  answer: { ja: '言葉でさがす', en: 'Search the reviews' },
  lead: {
    ja: '公表された振り返りの題名、本文、取組の実績、対応・改善策からさがします。',
    en: 'Searches titles, texts, activities and countermeasures of the published reviews. The documents are in Japanese.',
  },
  label: { ja: 'さがす言葉', en: 'Words to look for' },
  button: { ja: '検索', en: 'Search' },
  hint: {
    ja: '間を空けると、すべての言葉を含むものをさがします。ひらがなとカタカナ、全角と半角、髙と高は区別しません。',
    en: 'Several words must all be found. Hiragana and katakana, full and half width, old and new letter forms count as the same.',
  },
} as const satisfies Record<string, Said>

export const searchWord = (word: keyof typeof words, language: Language): string => words[word][language]

/** The words with which results are shown. `{query}`, `{count}`, `{kind}` and `{longest}` are filled in by `fillIn`. */
export const searchWords: Readonly<Record<Language, SearchWords>> = {
  ja: {
    titled: '「{query}」の検索',
    found: '「{query}」を含む記録が {count} 件あります。',
    foundAtLeast: '「{query}」を含む記録が {count} 件以上あります。',
    none: '「{query}」を含む記録はありません。',
    tooLong: '言葉が長すぎます。{longest} 文字までにしてください。',
    heading: '{kind}({count} 件)',
    more: '{kind}をすべて見る({count} 件)',
    allKinds: 'すべての種類の結果へ',
    searching: 'さがしています。',
    chooseWard: '自治体のページを開いて、そのページの検索でさがしてください。',
    failed: '検索の索引を読み込めませんでした。通信を確かめて、もう一度検索してください。',
    advice: [
      '短い言葉や、別の言い方に変えてみてください。例: 防災訓練 → 防災',
      '言葉をいくつも入れたときは、ひとつ減らしてみてください。',
      '年度や課題のページから、たどってさがすこともできます。',
    ],
    kinds: {
      initiative: '取組',
      goal: '課題',
      strategy: '戦略',
      indicator: '指標',
      activity: '取組の実績',
      countermeasure: '対応・改善策',
      plan: '計画の全体',
    },
  },
  en: {
    titled: 'Search: {query}',
    found: 'Records that contain “{query}”: {count}.',
    foundAtLeast: 'Records that contain “{query}”: {count} or more.',
    none: 'No record contains “{query}”.',
    tooLong: 'That is too long. Use up to {longest} characters.',
    heading: '{kind} ({count})',
    more: 'All of these: {kind} ({count})',
    allKinds: 'Results of every kind',
    searching: 'Searching.',
    chooseWard: 'Open the page of a local government and search there.',
    failed: 'The search index could not be loaded. Check the connection and search again.',
    advice: [
      'Try a shorter word or another one. The documents are in Japanese: 防災 finds disaster preparedness.',
      'With several words, try one fewer.',
      'Or browse by year and by goal.',
    ],
    kinds: {
      initiative: 'Initiatives',
      goal: 'Goals',
      strategy: 'Strategies',
      indicator: 'Indicators',
      activity: 'Activities',
      countermeasure: 'Countermeasures',
      plan: 'The plan as a whole',
    },
  },
}

/** A sentence with its values: 「{count} 件」 with count 3 is 「3 件」. A value is never looked at for braces. */
export const fillIn = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (brace, name: string) => values[name] ?? brace)
