import type { Refusal } from '../../../core/refusal.ts'
import type { Said } from '../language.ts'
import type { SaidRefusal } from './said-refusal.ts'

type NotRead = Refusal & { readonly kind: 'file-not-read' }

const saveAgain: Said = {
  ja: '元のソフトで開いて、もう一度保存してください',
  en: 'open it in the program that made it, and save it again',
}
const takeText: Said = {
  ja: '必要な表や本文だけを写して、貼り付けてください',
  en: 'copy the tables and text that are needed, and paste them',
}

const inBrackets = (detail: string) => (detail === '' ? { ja: '', en: '' } : { ja: `(${detail})`, en: ` (${detail})` })

/** What is wrong with a file of an office, behind its name, and what to do. */
const problems: Record<NotRead['problem'], { readonly what: Said; readonly remedy: Said }> = {
  broken: { what: { ja: '壊れているか、途中で切れています', en: 'it is broken, or cut off' }, remedy: saveAgain },
  'other-type': {
    what: { ja: '名前の拡張子と中身が違います', en: 'its name says another format than its content' },
    remedy: { ja: '正しい拡張子に直してください', en: 'give it the right ending' },
  },
  'too-large': {
    what: { ja: '開くと大きすぎます', en: 'it is too large when it is opened' },
    remedy: takeText,
  },
  'too-many-parts': {
    what: { ja: '中の部品が多すぎます', en: 'it has too many parts' },
    remedy: takeText,
  },
  'path-outside': {
    what: {
      ja: '外のフォルダーを指す名前が入っているため、開きません',
      en: 'a name in it leads out of its folder; it is not opened',
    },
    remedy: { ja: 'どこから来たファイルかを確かめてください', en: 'check where the file comes from' },
  },
  doctype: {
    what: { ja: 'DOCTYPE の入った XML があるため、開きません', en: 'it holds XML with a DOCTYPE; it is not opened' },
    remedy: { ja: 'どこから来たファイルかを確かめてください', en: 'check where the file comes from' },
  },
  macros: {
    what: { ja: 'マクロが入っているため、開きません', en: 'it holds macros; it is not opened' },
    remedy: {
      ja: 'マクロのない形式(.xlsx など)で保存し直してください',
      en: 'save it without macros (.xlsx and so on)',
    },
  },
  encrypted: {
    what: {
      ja: 'パスワードが付いているか、古い形式(97–2003)です',
      en: 'it has a password, or is of the old format (97–2003)',
    },
    remedy: {
      ja: 'パスワードを外し、新しい形式(.xlsx、.docx、.pptx)で保存し直してください',
      en: 'take off the password and save it in a new format (.xlsx, .docx, .pptx)',
    },
  },
  'no-text': {
    what: {
      ja: '文字がありません。紙を読み取った画像のようです',
      en: 'it has no text; it seems to be scanned pictures',
    },
    remedy: {
      ja: '文字認識(OCR)をかけるか、元のファイルを使ってください',
      en: 'run text recognition (OCR) on it, or use the original file',
    },
  },
  'too-long': { what: { ja: '読むのに時間がかかりすぎました', en: 'reading took too long' }, remedy: takeText },
  failed: { what: { ja: '読む途中で止まりました', en: 'reading stopped' }, remedy: saveAgain },
}

/** Files of offices that cannot be read: one sentence that says why, and one that says what to do. */
export const officeFiles = {
  'file-not-read': ({ file, problem, detail }) => {
    const { what, remedy } = problems[problem]
    const note = inBrackets(detail)
    return {
      message: { ja: `読めません: ${file}。${what.ja}${note.ja}`, en: `cannot be read: ${file}: ${what.en}${note.en}` },
      remedy,
    }
  },
} as const satisfies { 'file-not-read': (refusal: NotRead) => SaidRefusal }
