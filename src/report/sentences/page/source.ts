import type { Language, Said } from '../language.ts'

/** The words of the document that a plan was read from. */
export const sourceWords = {
  sourcePage: { ja: 'もとの資料', en: 'Source document' },
  sourceLead: {
    ja: '左は行番号です。記録になった行からは、その記録のページへ行けます。薄い行は見出しや飾りです。',
    en: 'Line numbers on the left. A line that became a record leads to its page; paler lines are headings and furniture.',
  },
  noSource: {
    ja: 'この計画はデータで届いたため、もとの資料の本文はありません',
    en: 'This plan came as data; there is no text of a document',
  },
  noiseLine: {
    ja: '(図や写真から拾われた文字のため、載せていません)',
    en: '(characters picked up from a picture; left out)',
  },
  sourceLabel: { ja: '出典', en: 'Source' },
  notGiven: { ja: '記載なし', en: 'not given' },
  made: {
    ja: 'この頁は資料から読み取り、規則で判定したものです。判定は丸めずに行います。',
    en: 'Read from the document and judged by rule, without rounding.',
  },
} as const satisfies Record<string, Said>

/** How much of the document became records. */
export const saySourceRead = (
  { records, lines }: { readonly records: number; readonly lines: number },
  language: Language,
): string =>
  language === 'ja'
    ? `もとの資料 ${lines}行のうち、${records}行を記録にしました`
    : `${records} of the ${lines} lines of the document became records`

/** A line of the document, in words: 資料 121行目. */
export const sayLine = (line: number, language: Language): string =>
  language === 'ja' ? `資料 ${line}行目` : `document, line ${line}`

const inPart = /^(slide|page)=(\d+)$/

/** A place in a file that is no text, in few words: 様式2!C5 · 3枚目 · 12ページ. */
export function sayPartAlone(part: string, language: Language): string {
  const [, kind, number] = inPart.exec(part) ?? []
  if (kind === 'slide') return language === 'ja' ? `${number}枚目` : `slide ${number}`
  if (kind === 'page') return language === 'ja' ? `${number}ページ` : `page ${number}`
  return part
}

/** The same with the document: 資料 様式2!C5 · 資料 3枚目のスライド · 資料 12ページ. */
export function sayPart(part: string, language: Language): string {
  const alone = sayPartAlone(part, language)
  if (language === 'en') return `document, ${alone}`
  return part.startsWith('slide=') ? `資料 ${alone}のスライド` : `資料 ${alone}`
}
