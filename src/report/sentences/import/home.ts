import type { Language, Said } from '../language.ts'
import { sayDay } from '../day.ts'
import { plural } from '../plural.ts'

/** The first page of the import. */
export const importHomeWords = {
  importing: { ja: '資料の取り込み', en: 'Import a document' },
  homeAnswer: { ja: 'いまある資料を、そのまま入れてください', en: 'Put in the document that you have, as it is' },
  homeLead: {
    ja: '読み取った内容を見て、直して、納得してから保存します。保存しても公表はされません。元のファイルは変わりません。',
    en: 'You see what was read, put it right, and keep it when you agree. Keeping publishes nothing, and your file stays as it is.',
  },
  file: { ja: 'ファイルを選ぶか、ここへ置く', en: 'Choose a file, or drop it here' },
  fileHint: {
    ja: 'Excel、PowerPoint、Word、PDF(文字が入ったもの)、OpenDocument の表、保存したウェブページ、文章(.txt .csv)、計画のデータ。16\u00a0MB まで。',
    en: 'Excel, PowerPoint, Word, PDF that holds text, OpenDocument sheets, saved web pages, text (.txt .csv), data of a plan. Up to 16\u00a0MB.',
  },
  paste: { ja: 'または、文章や表を貼り付ける', en: 'Or paste text or a table' },
  pasteHint: {
    ja: '表計算ソフトの表は、そのまま写して貼り付けられます。',
    en: 'A table copied from a spreadsheet can be pasted as it is.',
  },
  pastedFile: { ja: '貼り付けた文章.txt', en: 'pasted text.txt' },
  whose: { ja: 'だれの、いつの計画か', en: 'Whose plan, of which year' },
  tenant: { ja: '区・市町村', en: 'Ward or municipality' },
  tenantHint: {
    ja: '団体コード(6桁)か名前。空のままなら、資料に書かれた名前から読み取ります。',
    en: 'Its code of six digits, or its name. Left empty, it is read from the document.',
  },
  year: { ja: '年度', en: 'Fiscal year' },
  yearHint: {
    ja: '例: H29、令和5年度、2017。空のままなら、資料から読み取ります。',
    en: 'For example H29 or 2017. Left empty, it is read from the document.',
  },
  begin: { ja: '読み取る', en: 'Read it' },
  openDrafts: { ja: '途中の下書き', en: 'Drafts under way' },
  noDrafts: { ja: '途中の下書きはありません。', en: 'There are no drafts under way.' },
  wardUnknown: { ja: '区は未定', en: 'ward not chosen yet' },
  yearUnknown: { ja: '年度は未定', en: 'year not chosen yet' },
  sending: { ja: '送っています', en: 'Sending' },
  leftAlone: { ja: '公開のページへ', en: 'To the public pages' },
  readingAnswer: { ja: '資料を読んでいます', en: 'Reading the document' },
  readingLead: {
    ja: 'この頁を閉じても読み取りは続き、終わると「途中の下書き」に載ります。',
    en: 'Reading goes on when you close this page; the draft will be in the list.',
  },
  lookAgain: { ja: '進みぐあいを見る', en: 'Look how far it is' },
  cancel: { ja: '読み取りをやめる', en: 'Stop reading' },
} as const satisfies Record<string, Said>

/** Why nothing was begun. */
export const importNotices = {
  'no-file': {
    ja: 'ファイルも文章もありません。どちらかを入れてください。',
    en: 'There is neither a file nor text. Put in one of them.',
  },
  busy: {
    ja: 'いま、ほかの資料を読んでいます。少しおいて、もう一度入れてください。',
    en: 'Other documents are being read. Wait a moment and try again.',
  },
  cancelled: { ja: '読み取りをやめました。何も残していません。', en: 'Reading was stopped. Nothing was kept.' },
  discarded: { ja: '下書きを捨てました。', en: 'The draft was thrown away.' },
  'too-large': {
    ja: '16 MB を超えるため、受け取りませんでした。写真を除いて保存し直すか、必要な表だけを貼り付けてください。',
    en: 'It has more than 16 MB and was not taken. Save it without photos, or paste only the tables that are needed.',
  },
  'form-old': {
    ja: '画面が古くなっています。この頁からもう一度お願いします。何も失われていません。',
    en: 'That page was out of date. Please try again from here; nothing is lost.',
  },
} as const satisfies Record<string, Said>
export type ImportNotice = keyof typeof importNotices

/** How long a document has been read. */
export const sayReadingFor = (file: string, seconds: number, language: Language): string =>
  language === 'ja' ? `${file} — ${seconds}秒たちました。` : `${file}: ${plural(seconds, 'second')} so far.`

/** When a draft was changed last: the day and the time in Japan. */
export function sayDraftChanged(instant: string, language: Language): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Tokyo')
  const time = `${hour}:${String(minute).padStart(2, '0')}`
  return language === 'ja' ? `${sayDay(instant).ja} ${time} に変更` : `last changed ${sayDay(instant).en}, ${time}`
}
