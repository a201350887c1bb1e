import type { Found } from '../../../core/check/finding.ts'
import type { Said } from '../language.ts'
import { quoted } from './quoted.ts'
import type { Sayings } from './said-finding.ts'

const unread: Record<
  Extract<Found, { kind: 'needs-a-person' }>['what'],
  { message: (found: { from: number; to: number; count: number; excerpt: string }) => Said; remedy: Said }
> = {
  lines: {
    message: ({ from, to, count, excerpt }) => ({
      ja:
        from === to
          ? `この行をどこに入れるか決められませんでした: ${quoted(excerpt)}`
          : `${from}〜${to}行(${count}行)をどこに入れるか決められませんでした: ${quoted(excerpt)} ほか`,
      en:
        from === to
          ? `this line could not be placed: ${quoted(excerpt)}`
          : `lines ${from}–${to} (${count}) could not be placed: ${quoted(excerpt)} …`,
    }),
    remedy: {
      ja: '取組の記録なら題名や項目名の下に置き、図や写真の文字なら消してください',
      en: 'put it under its title or label, or delete it when it belongs to a picture',
    },
  },
  quotes: {
    message: ({ from, excerpt }) => ({
      ja: `${from}行目の引用符(")が閉じていないため、欄の区切りが分かりません: ${quoted(excerpt)}`,
      en: `a quotation mark (") in line ${from} is not closed, so its cells are not known: ${quoted(excerpt)}`,
    }),
    remedy: {
      ja: 'この行の引用符を閉じるか、表計算ソフトで保存し直してください',
      en: 'close the quotation mark, or save the file from the spreadsheet again',
    },
  },
  target: {
    message: ({ excerpt }) => ({
      ja: `目標を読み取れません: ${quoted(excerpt)}`,
      en: `the target cannot be read: ${quoted(excerpt)}`,
    }),
    remedy: {
      ja: '数値と単位、「以上」「以下」で書き直してください',
      en: 'write it as a number with its unit and 以上 or 以下',
    },
  },
  actual: {
    message: ({ excerpt }) => ({
      ja: `実績を読み取れません: ${quoted(excerpt)}`,
      en: `the result cannot be read: ${quoted(excerpt)}`,
    }),
    remedy: { ja: '数値と単位だけで書き直してください', en: 'write it as a number with its unit' },
  },
  deadline: {
    message: ({ excerpt }) => ({
      ja: `目標の期限が存在しない日か、元号のない年度です: ${quoted(excerpt)}`,
      en: `the deadline does not exist or lacks its era: ${quoted(excerpt)}`,
    }),
    remedy: { ja: '「令和7年度末」のように書き直してください', en: 'write it as in 令和7年度末' },
  },
}

/** Lines that could not be read for certain. */
export const reading = {
  'extraction-noise': ({ from, to, count, excerpt }) => ({
    message: {
      ja: `${from}〜${to}行(${count}行)は、図や写真から拾われた文字です: ${quoted(excerpt)}`,
      en: `lines ${from}–${to} (${count}) were picked up from a picture: ${quoted(excerpt)}`,
    },
    remedy: { ja: '資料から消してかまいません', en: 'they can be deleted' },
  }),
  'needs-a-person': (found) => ({ message: unread[found.what].message(found), remedy: unread[found.what].remedy }),
} satisfies Sayings
