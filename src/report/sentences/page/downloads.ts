import type { Language, Said } from '../language.ts'

/** The words of the page with the data. */
export const downloadsWords = {
  downloadsPage: { ja: 'データ', en: 'Data' },
  downloadsLead: {
    ja: 'このページの数字は、すべて同じ公表版から作っています。二次利用できます。',
    en: 'All pages are made from one publication. You may use it.',
  },
  filesHeading: { ja: 'ファイル', en: 'Files' },
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

/** What a data file is, with its size in front where that is known. */
export function sayDataFile(about: Said, size: string | undefined, language: Language): string {
  const words = about[language]
  if (size === undefined) return words
  return language === 'ja' ? `${size}・${words}` : `${size} · ${words}`
}

/** What the columns of a table are headed with: its name and what it is. */
export const sayColumnsOf = (table: string, title: Said): Said => ({
  ja: `${table} の列(${title.ja})`,
  en: `Columns of ${table} (${title.en})`,
})

/** What the page with the data says first. `year` is a name: 平成29年度. */
export const downloadsAnswer = (year: string, language: Language): string =>
  language === 'ja' ? `${year}の数字は、すべて持ち帰れます` : `Every figure of ${year} is yours to take`
