import type { RemarkKind } from '../../../core/reading-remark.ts'
import type { Language } from '../language.ts'
import { quoted } from './quoted.ts'
import type { Sayings } from './said-finding.ts'
import { sayStratmlFault } from './stratml-fault.ts'

/** Words as they can be shown: what cannot stands as U+FFFD. */
const shown = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd')

/** The first places with a sign that there are more. */
function listed(parts: readonly string[], count: number, language: Language): string {
  const own = parts.map((part) => shown(part)).join(language === 'ja' ? '、' : ', ')
  if (count <= parts.length) return own
  return language === 'ja' ? `${own} ほか` : `${own} and others`
}
/** 3, 5 from page=3, page=5. */
const numbersOf = (parts: readonly string[]) => parts.map((part) => part.replace(/^\w+=/, ''))

const hiddenWords = {
  'hidden-sheet': {
    ja: (places: string, count: number) => `隠れたシート ${count} 枚は読み取っていません: ${places}`,
    en: (places: string, count: number) => `${count} hidden sheet${count === 1 ? '' : 's'} not read: ${places}`,
  },
  'hidden-slide': {
    ja: (places: string, count: number) => `隠れたスライド ${count} 枚は読み取っていません: ${places} 枚目`,
    en: (places: string, count: number) => `${count} hidden slide${count === 1 ? '' : 's'} not read: slide ${places}`,
  },
} satisfies Partial<Record<RemarkKind, unknown>>

const cellWords = {
  'error-value': {
    message: {
      ja: (places: string, count: number) => `式がエラーになっているセルが ${count} 個あります: ${places}`,
      en: (places: string, count: number) => `${count} cell${count === 1 ? ' shows' : 's show'} an error: ${places}`,
    },
    remedy: {
      ja: '式を直すか、値を打ち込んで保存し、読み直してください',
      en: 'mend the formula or type the value, save, and read again',
    },
  },
  'no-saved-value': {
    message: {
      ja: (places: string, count: number) => `計算した値が保存されていない式が ${count} 個あります: ${places}`,
      en: (places: string, count: number) =>
        `${count} formula${count === 1 ? ' was' : 's were'} saved without a value: ${places}`,
    },
    remedy: {
      ja: '表計算ソフトで開いて保存し直し、読み直してください',
      en: 'open the file in its program, save it, and read again',
    },
  },
} satisfies Partial<Record<RemarkKind, unknown>>

/** What is wrong with a file as such, whatever it says. */
export const files = {
  'broken-character': ({ character, excerpt }) => ({
    message: {
      ja: `表示できない文字(${character})が入っています: ${quoted(shown(excerpt))}`,
      en: `a character that cannot be shown (${character}): ${quoted(shown(excerpt))}`,
    },
    remedy: { ja: 'その文字を消すか、打ち直してください', en: 'delete it, or type it again' },
  }),
  'stratml-not-taken': ({ element, count, excerpt }) => ({
    message: {
      ja: `${element} ${count} 件は、計画に置き場所がないため読み取っていません: ${quoted(shown(excerpt))}${count === 1 ? '' : ' ほか'}`,
      en: `${count} ${element}: no place for it in a plan, not taken over: ${quoted(shown(excerpt))}${count === 1 ? '' : ' and others'}`,
    },
    remedy: {
      ja: '要るものは、計画の方針・担当・備考にあたる要素に書いてください',
      en: 'write what is needed into the descriptions, the performers or OtherInformation',
    },
  }),
  'page-without-text': ({ count, parts }) => ({
    message: {
      ja: `文字のない(画像だけの)ページが ${count} ページあります: ${listed(numbersOf(parts), count, 'ja')} ページ`,
      en: `${count} page${count === 1 ? ' is only a picture' : 's are only pictures'}: page ${listed(numbersOf(parts), count, 'en')}`,
    },
    remedy: {
      ja: '文字の入った元のファイルを読むか、そのページの内容を打ち込んでください',
      en: 'read the file that it was made from, or type what stands there',
    },
  }),
  'hidden-part': ({ what, count, parts }) => {
    const names = what === 'hidden-slide' ? numbersOf(parts) : parts.map(quoted)
    return {
      message: {
        ja: hiddenWords[what].ja(listed(names, count, 'ja'), count),
        en: hiddenWords[what].en(listed(names, count, 'en'), count),
      },
      remedy: {
        ja: '要るものなら、表示してから保存し、読み直してください',
        en: 'if it is needed, show it, save, and read again',
      },
    }
  },
  'cell-without-value': ({ what, count, parts }) => ({
    message: {
      ja: cellWords[what].message.ja(listed(parts, count, 'ja'), count),
      en: cellWords[what].message.en(listed(parts, count, 'en'), count),
    },
    remedy: cellWords[what].remedy,
  }),
  'stratml-invalid': (found) => sayStratmlFault(found),
} satisfies Sayings
