import { deckWord, numbered } from './deck.ts'
import type { Language, Said } from './language.ts'
import { inBrackets } from './punctuation.ts'

const words = {
  contents: { ja: '目次', en: 'Contents' },
  title: { ja: '運営方針とその振り返り', en: 'The policy plan and its review' },
  relisted: { ja: '(再掲)', en: '(listed again)' },
  planAsWhole: { ja: '計画のあらまし', en: 'The plan as a whole' },
  review: { ja: '振り返り', en: 'Review' },
  midYear: { ja: '中間振り返り', en: 'Mid-year review' },
  yearEnd: { ja: '自己評価', en: 'Self-assessment' },
  content: { ja: '取組の内容', en: 'What is to be done' },
  situation: { ja: '届かなかった状況', en: 'How it was missed' },
  overall: { ja: '総合の評価', en: 'Overall judgement' },
  history: { ja: '改訂の記録', en: 'Revisions' },
  remarks: { ja: '資料の注記', en: 'Remarks of the document' },
  missingLetters: {
    ja: '〓 は、この文書の書体にない文字です。もとの文字は計画のデータにあります。',
    en: '〓 stands for a letter that the fonts of this document do not have; the data of the plan has it.',
  },
} as const satisfies Record<string, Said>

export type BookletWord = keyof typeof words
export const bookletWord = (word: BookletWord, language: Language): string => words[word][language]

/** The name of a chapter: 経営課題 1 区民主体のまちづくり. */
export const sayChapter = (level: string, number: string, title: string): string =>
  `${number === '' ? '' : `${numbered(level, number)} `}${title}`.trim() || level

/** An initiative that is listed here again: where it is told in full. */
export const sayToldElsewhere = (title: string, place: string, language: Language): string =>
  language === 'ja'
    ? `${title}(再掲)は、${place}に載せています。`
    : `${title}${inBrackets('listed again', language)} is told under ${place}.`

/** What the table of a strategy's initiatives shows. */
export const sayListingTable = (name: string, language: Language): string => `${name} · ${deckWord('status', language)}`
