import type { DocumentName } from '../../site/edition-documents.ts'
import type { Language, Said } from '../language.ts'

/** The words of the page with the data. */
export const downloadsWords = {
  downloadsPage: { ja: '資料とデータ', en: 'Documents and data' },
  downloadsLead: {
    ja: 'ページも資料もデータも、すべて同じ公表版から作っています。二次利用できます。',
    en: 'Pages, documents and data are made from one publication. You may use them.',
  },
  filesHeading: { ja: 'ファイル', en: 'Files' },
  toRead: { ja: '読むための資料', en: 'To read' },
  toWorkWith: { ja: '手を加えて使うための資料', en: 'To work with' },
  toComputeWith: { ja: '計算に使うためのデータ', en: 'To compute with' },
  document: { ja: '資料', en: 'Document' },
  file: { ja: 'ファイル', en: 'File' },
  content: { ja: '中身', en: 'What it is' },
  fileFormat: { ja: '形式', en: 'Format' },
  fileSize: { ja: '大きさ', en: 'Size' },
  fileLanguage: { ja: '言葉', en: 'Language' },
  documentsInTheMaking: {
    ja: 'PDF・スライド・様式を、この公表版から作っているところです。1分ほどあとに、このページを開き直してください。',
    en: 'The PDF, slides and sheets of this publication are being made. Open this page again in a minute.',
  },
  documentsFailed: {
    ja: '作れなかった資料があります。同じ内容は、このサイトのページとデータにあります。',
    en: 'Some documents could not be made. The pages and the data of this site say the same.',
  },
  columnsHeading: { ja: '表の列の意味', en: 'What the columns mean' },
  columnsLead: {
    ja: '空欄は「分からない・ない」で、0 ではありません。小数は十進数、真偽は true か false、日付は 2018-03-31 の形です。作った日は公表日、利用条件は CC BY 4.0 です。',
    en: 'An empty field is unknown or none, never zero. Numbers are decimal, a boolean is true or false, a date is as 2018-03-31. Generated on the day of publication; licence: CC BY 4.0.',
  },
  column: { ja: '列', en: 'Column' },
  columnType: { ja: '型', en: 'Type' },
  publicationsHeading: { ja: '公表版と、確かめる方法', en: 'Publications, and how to verify them' },
  publicationsCaption: { ja: 'この年度の公表版', en: 'Publications of this year' },
  publication: { ja: '公表版', en: 'Publication' },
  day: { ja: '公表日', en: 'Published' },
  verifyLead: {
    ja: 'publication.json の SHA-256 が最新版の値と同じなら、公表のあと一文字も変わっていません。パソコンの「sha256sum publication.json」などで確かめられます。',
    en: 'When the SHA-256 of publication.json is that of the newest publication, not one character has changed since: check it with "sha256sum publication.json".',
  },
} as const satisfies Record<string, Said>

/** What each data file is that is no table, and in which format. */
export const dataFileWords = {
  'plan.json': {
    ja: '計画そのもの(furikaeri.plan/1 の JSON)。課題・戦略・取組・指標・対応',
    en: 'The plan itself (JSON, furikaeri.plan/1): goals, strategies, initiatives, indicators, countermeasures',
  },
  'plan.stratml.xml': {
    ja: '計画と判定を国際規格 StratML(ISO 17469-1、XML)で書いたもの。ほかの道具で読めます',
    en: 'Plan and verdicts in the international standard StratML (ISO 17469-1, XML), for other programs',
  },
  'publication.json': {
    ja: '公表版そのもの(RFC 8785 の正規化 JSON)。計画と判定・件数・点検の結果をあわせて凍結したもの',
    en: 'The publication itself (canonical JSON, RFC 8785): plan, judgements, counts and findings, frozen together',
  },
  'catalog.jsonld': {
    ja: 'データの目録(DCAT-AP の JSON-LD)。ファイルごとの大きさ・チェックサム・利用条件',
    en: 'The catalogue of all these files (DCAT-AP, JSON-LD): size, checksum and licence of each',
  },
} as const satisfies Record<string, Said>

/** A table and its format. */
export const sayTable = ({ ja, en }: Said): Said => ({
  ja: `${ja}(CSV、BOM 付き UTF-8)`,
  en: `${en} (CSV, UTF-8 with BOM)`,
})

/** The file with which programs understand a table. */
export const sayMetadata = (table: string): Said => ({
  ja: `${table} の列の説明(W3C の CSVW、JSON)。プログラムが読みます`,
  en: `What the columns of ${table} mean, for programs (W3C CSVW, JSON)`,
})

type Described = { readonly title: Said; readonly about: Said }

/** What each document for people is called, and what is in it. */
export const documentWords: Readonly<Record<DocumentName, Described>> = {
  'review.pdf': {
    title: { ja: '振り返り資料', en: 'The review' },
    about: {
      ja: '会議に配る形。A4 横。達成状況、おもな取組、届かなかった取組',
      en: 'As handed out at a council, A4 across: results, main activities, what was missed',
    },
  },
  'plan.pdf': {
    title: { ja: '計画と振り返りの冊子', en: 'Plan and review as a booklet' },
    about: {
      ja: '計画のすべて。A4 縦。課題から取組まで、目標・実績・対応',
      en: 'All of the plan, A4 upright: every initiative with target, result, countermeasure',
    },
  },
  'unmet.pdf': {
    title: { ja: '届かなかった取組', en: 'What was missed' },
    about: {
      ja: '状況、目標と実績の差、次の対応だけ。A4 横',
      en: 'Only that: how, by how much, what comes next. A4 across',
    },
  },
  'sheets.pdf': {
    title: { ja: '様式', en: 'Official sheets' },
    about: { ja: '計画と振り返りを市の様式に写したもの。A4', en: 'Plan and review on the sheets of the city, A4' },
  },
  'review.pptx': {
    title: { ja: '振り返り資料のスライド', en: 'Slides of the review' },
    about: {
      ja: 'PowerPoint などで直せる。表とグラフは元のデータつき',
      en: 'For PowerPoint and the like; tables and charts stay editable',
    },
  },
  'plan.docx': {
    title: { ja: '冊子の文書', en: 'Booklet for Word' },
    about: { ja: '同じ冊子。Word などで直せる', en: 'The same booklet, to be edited' },
  },
  'unmet.docx': {
    title: { ja: 'お知らせの文書', en: 'Notice for Word' },
    about: { ja: '届かなかった取組のお知らせ。Word などで直せる', en: 'A notice of what was missed, to be edited' },
  },
  'sheets.xlsx': {
    title: { ja: '様式(Excel)', en: 'Official sheets (Excel)' },
    about: { ja: '同じ様式の表。Excel などで開ける', en: 'The same as a workbook' },
  },
  'sheets.ods': {
    title: { ja: '様式(ODS)', en: 'Official sheets (ODS)' },
    about: { ja: '同じ様式の表。LibreOffice などで開ける', en: 'The same for LibreOffice and the like' },
  },
}

/** What a document for people is saved as, behind the name of its ward and its year. */
export const savedDocuments = {
  review: { ja: '振り返り資料', en: 'review-en' },
  plan: { ja: '計画と振り返り', en: 'plan-en' },
  unmet: { ja: '届かなかった取組', en: 'unmet-en' },
  sheets: { ja: '様式', en: 'sheets-en' },
} as const satisfies Record<string, Said>

/** Where a size would stand, for a document that has none. */
export const documentStates = {
  making: { ja: '作成中', en: 'being made' },
  failed: { ja: '作れませんでした', en: 'not made' },
} as const satisfies Record<string, Said>

const formats: Readonly<Record<string, string>> = { jsonld: 'JSON-LD' }

/** The format of a file by the ending of its name, as its readers know it. */
export const sayFormat = (name: string): string => {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return formats[ending] ?? ending.toUpperCase()
}

/** What the columns of a table are headed with: its name and what it is. */
export const sayColumnsOf = (table: string, title: Said): Said => ({
  ja: `${table} の列(${title.ja})`,
  en: `Columns of ${table} (${title.en})`,
})

/** What the page with the data says first. `year` is a name: 平成29年度. */
export const downloadsAnswer = (year: string, language: Language): string =>
  language === 'ja' ? `${year}の数字は、すべて持ち帰れます` : `Every figure of ${year} is yours to take`
