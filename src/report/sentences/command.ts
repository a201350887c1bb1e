import { sayNumber } from './amount.ts'
import type { Language, Said } from './language.ts'
import { plural } from './plural.ts'

/** That a database is being made ready, which may take a while. */
export const openingDatabase: Said = { ja: 'データベースを用意しています', en: 'preparing the database' }

/** That a large file is being read; `size` with its unit. */
export const sayReading = (path: string, size: string, language: Language): string =>
  language === 'ja' ? `${path}(${size})を読んでいます …` : `reading ${path} (${size}) …`

/** A refusal in one line: what is wrong, and what to do. */
export const sayRefused = (
  { message, remedy }: { readonly message: string; readonly remedy: string },
  language: Language,
): string => (language === 'ja' ? `${message}。${remedy}。` : `${message}: ${remedy}.`)

/** How many lines of a document were read, and how many a person has to look at. */
export const sayLinesRead = (
  { lines, left }: { readonly lines: number; readonly left: number },
  language: Language,
): string =>
  language === 'ja'
    ? `${lines}行のうち、人の確認が要る行 ${left}`
    : `${plural(lines, 'line')}, ${left} ${left === 1 ? 'needs' : 'need'} a person`

/** That a file was written, with its size in bytes. */
export const sayWritten = (path: string, bytes: number, language: Language): string => {
  const size = bytes.toLocaleString('en')
  return language === 'ja' ? `${path} に書き出しました(${size} バイト)` : `wrote ${path} (${size} bytes)`
}

/** That the table of a city's own workbook had too few rows, so that some were added. */
export const sayRowsAdded = (heads: string, rows: number, language: Language): string =>
  language === 'ja' ? `表「${heads}」に ${rows} 行を足しました` : `added ${plural(rows, 'row')} to the table “${heads}”`

/** That records of a plan stand in no table of a city's own workbook; '' where all do. */
export const sayLeftOut = (
  { initiatives, indicators }: { readonly initiatives: number; readonly indicators: number },
  language: Language,
): string => {
  if (initiatives + indicators === 0) return ''
  return language === 'ja'
    ? `この様式のどの表にも入らないもの: 取組 ${initiatives} 件、指標 ${indicators} 件(対応のファイルの each・listed・kinds を確かめてください)`
    : `in no table of this form: ${plural(initiatives, 'initiative')}, ${plural(indicators, 'indicator')} (see each, listed and kinds of the mapping)`
}

type ImportWords = {
  readonly notNamed: (tenant: string) => string
  readonly first: string
  readonly same: string
  readonly differences: (count: number, revision: number) => string
  readonly ask: string
  readonly saved: (revision: number) => string
}

/** What `import` says. */
export const importWords: Readonly<Record<Language, ImportWords>> = {
  ja: {
    notNamed: (tenant) => `注意: 資料のどこにも「${tenant}」の名がありません。団体コードが合っているか確かめてください`,
    first: '新しく保存します',
    same: '保存されている版と内容は変わりません。何も書き込みません',
    differences: (count, revision) => `第${revision}版との違い ${count} 件`,
    ask: '保存しますか',
    saved: (revision) => `第${revision}版として保存しました`,
  },
  en: {
    notNamed: (tenant) => `warning: the document nowhere names ${tenant}; check that the code is right`,
    first: 'nothing is kept yet for this year',
    same: 'nothing differs from what is kept; nothing was written',
    differences: (count, revision) => `${plural(count, 'difference')} to revision ${revision}`,
    ask: 'Keep it?',
    saved: (revision) => `kept as revision ${revision}`,
  },
}

type Written = { readonly pages: number; readonly written: number; readonly removed: number }
type PublishWords = {
  readonly published: (sequence: number) => string
  readonly same: (sequence: number) => string
  /** `share`: about how much of it is drawn, in percent. */
  readonly drawing: (pages: number, share: number) => string
  /** Slides, PDF and sheets: the how manieth of how many. */
  readonly making: (number: number, of: number) => string
  readonly stopped: (folder: string) => string
  readonly site: (written: Written, folder: string) => string
}

/** What `publish` says. */
export const publishWords: Readonly<Record<Language, PublishWords>> = {
  ja: {
    published: (sequence) => `公表第${sequence}版として公表しました`,
    same: (sequence) => `公表第${sequence}版と内容が変わらないため、新しい版は作りません`,
    drawing: (pages, share) => `ページを書き出しています … ${sayNumber(String(pages))} ファイル(およそ ${share}%)`,
    making: (number, of) => `資料(PDF・スライド・様式)を作っています(${number} / ${of}) …`,
    stopped: (folder) => `途中で止めました。${folder} は前のままです`,
    site: ({ pages, written, removed }, folder) =>
      `${folder}: ${pages} ファイルのうち ${written} を書き、${removed} を消しました`,
  },
  en: {
    published: (sequence) => `published as publication ${sequence}`,
    same: (sequence) => `nothing differs from publication ${sequence}`,
    drawing: (pages, share) => `drawing the pages … ${sayNumber(String(pages))} files (about ${share}%)`,
    making: (number, of) => `making PDF, slides and sheets (${number} of ${of}) …`,
    stopped: (folder) => `stopped; ${folder} is as it was`,
    site: ({ pages, written, removed }, folder) =>
      `${folder}: ${plural(pages, 'file')}, ${written} written, ${removed} removed`,
  },
}

type Many = { readonly folder: string; readonly made: number; readonly of: number }
type ReportWords = {
  readonly progress: (many: Many, file: string) => string
  readonly passedOver: (files: readonly string[]) => string
  readonly stopped: (many: Many) => string
  readonly done: (many: Many) => string
}

const namedAtMost = 5
const someOf = (files: readonly string[], mark: string): string =>
  files.slice(0, namedAtMost).join(mark) + (files.length > namedAtMost ? ' …' : '')

/** What `report` says when it makes several documents. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  ja: {
    progress: ({ made, of }, file) => `${of} 件のうち ${made} 件を作りました … ${file}`,
    passedOver: (files) => `資料ではないため読まなかったもの ${files.length} 件: ${someOf(files, '、')}`,
    stopped: ({ folder, made, of }) => `途中で止めました。${of} 件のうち ${made} 件は ${folder} にできています`,
    done: ({ folder, made, of }) => `${folder}: ${of} 件のうち ${made} 件を書き出しました`,
  },
  en: {
    progress: ({ made, of }, file) => `${made} of ${plural(of, 'document')} made … ${file}`,
    passedOver: (files) => `${plural(files.length, 'file')} passed over, not documents: ${someOf(files, ', ')}`,
    stopped: ({ folder, made, of }) => `stopped; ${made} of ${plural(of, 'document')} are ready in ${folder}`,
    done: ({ folder, made, of }) => `${folder}: ${made} of ${plural(of, 'document')} written`,
  },
}

/** What `start` says. */
export const startWords = {
  example: { ja: '例の区(大阪市港区 平成29年度)を読み込みました', en: 'took in the example ward (大阪市港区, FY2017)' },
  ready: { ja: '開きました。止めるには Ctrl-C', en: 'ready; stop with Ctrl-C' },
  importing: {
    ja: '資料の取り込み(この機械の人だけ。住所を人に渡さないでください)',
    en: 'import of documents (for the person at this machine; do not pass the address on)',
  },
  stopping: { ja: '止めています…', en: 'stopping …' },
  stopped: { ja: '止めました', en: 'stopped' },
} as const satisfies Record<string, Said>
