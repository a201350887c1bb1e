import type { Language, Said } from '../language.ts'
import { inBrackets } from '../punctuation.ts'
import { plural } from '../plural.ts'

/** The words of what the check found. */
export const checksWords = {
  checksPage: { ja: '点検', en: 'Checks' },
  checksLead: {
    ja: '公表された資料を、決まった規則で機械的に点検した結果です。資料を責めるためではなく、次の資料をよくするためのものです。',
    en: 'What fixed rules found in the published document. It is meant to make the next one better, not to blame this one.',
  },
  nothingFound: { ja: '資料を点検し、問題は見つかりませんでした', en: 'The check found nothing' },
  errorsHeading: { ja: '誤り', en: 'Errors' },
  errorsLead: {
    ja: '数や判定が合わないもの、答えが欠けているものです。',
    en: 'Figures or verdicts that do not agree, and answers that are missing.',
  },
  warningsHeading: { ja: '注意', en: 'Warnings' },
  warningsLead: { ja: '読み違えのもとになる書き方です。', en: 'Wordings that can be misread.' },
  notesHeading: { ja: '参考', en: 'Notes' },
  notesLead: { ja: '知っておくとよいことです。', en: 'Good to know.' },
  findingsHere: { ja: '点検で見つかったこと', en: 'What the check found' },
  foundByCheck: { ja: '点検で見つかりました', en: 'Found by the check' },
  remedy: { ja: '直すには', en: 'To put it right' },
} as const satisfies Record<string, Said>

/** How much the check found. */
export const sayFoundCount = (count: number, language: Language): string =>
  language === 'ja' ? `資料を点検し、${count}件を見つけました` : `The check found ${plural(count, 'thing')}`

/** A heading with how much stands under it: 誤り(3件). */
export const headingWithCount = (heading: string, count: number, language: Language): string =>
  heading + inBrackets(language === 'ja' ? `${count}件` : String(count), language)
