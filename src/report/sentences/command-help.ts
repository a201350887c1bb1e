import type { Said } from './language.ts'

/** Help is there before anybody has chosen a language: it says everything in both, one after the other. */
const both = ({ ja, en }: Said): string => `${ja}${ja.endsWith(')') ? '' : ' '}/ ${en}`

/** What a person at the terminal answers to a question. */
export const answers = { yes: both({ ja: 'はい', en: 'yes' }), no: both({ ja: 'いいえ', en: 'no' }) }

/** The options that several commands have. */
export const commonHelp = {
  version: both({ ja: '版を示す', en: 'print the version' }),
  about: both({ ja: '区の運営方針の約束・判定・公表', en: 'a ward’s promises: judged, checked, published' }),
  json: both({ ja: 'JSON で出力する', en: 'print JSON' }),
  language: both({ ja: '言葉', en: 'language' }),
  scheme: both({ ja: '評価の型', en: 'the rating scheme' }),
  data: both({ ja: 'データのフォルダー', en: 'the data folder' }),
  url: both({ ja: '公開先のアドレス(または FURIKAERI_URL)', en: 'where the site stands on the web' }),
  withoutDocuments: both({ ja: 'PDF・スライド・様式を作らない', en: 'make no PDF, slides and sheets' }),
  tenant: both({ ja: '団体コード6桁', en: 'local-government code' }),
}

export const judgeHelp = {
  summary: both({ ja: '目標と実績から達成・未達成を判定する', en: 'judge a result against its target' }),
  target: both({ ja: '目標の言葉(例: 80%以上)', en: 'the promise' }),
  actual: both({ ja: '実績(例: 79.2%)', en: 'the result' }),
  previous: both({ ja: '前年度の実績(「前年度より増」に)', en: 'last year’s result' }),
  reference: both({ ja: '基準の値(「平成28年度末より」「市平均以上」に)', en: 'the figure it refers to' }),
  direction: both({ ja: '大きいほうがよい(up)か小さいほうがよい(down)か', en: 'which way is better' }),
  n: both({ ja: 'その設問の回答者数', en: 'answers to the question' }),
  sent: both({ ja: '配布数', en: 'questionnaires sent' }),
  population: both({ ja: '母集団の人数', en: 'people asked about' }),
  design: both({ ja: '調査の設計', en: 'how the sample was drawn' }),
  scheme: both({ ja: '評価の型(schemes/ のファイル名)', en: 'the rating scheme' }),
  final: both({ ja: '計画の最終目標(型が求めるとき)', en: 'the plan’s final target' }),
  elapsed: both({ ja: '経過年数/計画年数(例: 3/5)', en: 'years passed of the plan' }),
  batch: both({
    ja: '1行に「目標<TAB>実績」の表をまとめて判定する(- で標準入力)',
    en: 'judge a table of target<TAB>actual',
  }),
}

export const readHelp = {
  summary: both({ ja: '公表された振り返りを計画データに読み取る', en: 'read a published review into a plan' }),
  file: both({
    ja: '本文のテキスト(UTF-8・UTF-16・Shift_JIS・EUC-JP・ISO-2022-JP)、計画の JSON、StratML',
    en: 'the text, a plan’s JSON or StratML',
  }),
}

export const checkHelp = {
  summary: both({ ja: '矛盾や抜けを点検する(誤りがあれば終了コード 1)', en: 'check for contradictions and gaps' }),
  files: both({ ja: '本文のテキスト、計画の JSON、StratML', en: 'texts, plans or StratML' }),
  quiet: both({ ja: '誤りだけを表示する', en: 'show errors only' }),
}

export const importHelp = {
  summary: both({
    ja: '読み取って、保存済みとの違いを見せ、確認のうえ保存する',
    en: 'show the difference and keep it',
  }),
  file: both({ ja: '資料のファイル、計画の JSON、StratML', en: 'a document, a plan’s JSON or StratML' }),
  year: both({ ja: '年度(2017、平成29年度、H29)', en: 'fiscal year' }),
  yes: both({ ja: '確認せずに保存する', en: 'keep it without asking' }),
  takeMatches: both({
    ja: '名前や場所が変わったとみられるものを、保存済みと同じものとして扱う',
    en: 'take what was probably renamed or moved as the same',
  }),
  take: both({
    ja: '重なりのうち、戻ってきた表のほうを採るセル(all で全部)',
    en: 'cells in conflict to take from a workbook that came back; all for every one',
  }),
}

export const workbookHelp = {
  summary: both({
    ja: '担当ごとの記入表(Excel)をつくる。記入後は import で取り込む',
    en: 'make a workbook for every section to fill in; import takes it back',
  }),
  file: both({
    ja: '計画の資料。なければ --tenant と --year の保存された計画',
    en: 'a document; else the kept plan of --tenant and --year',
  }),
  year: both({ ja: '年度', en: 'fiscal year' }),
  out: both({ ja: '書き出すフォルダー', en: 'the folder to write to' }),
}

export const reportHelp = {
  summary: both({ ja: '頁やデータを書き出す', en: 'write a page or data' }),
  files: both({
    ja: '本文のテキスト、計画の JSON、StratML、それらのフォルダー。なければ --tenant と --year',
    en: 'documents, folders of them; else --tenant and --year',
  }),
  quiet: both({ ja: 'できなかったものだけを示す', en: 'say only what could not be made' }),
  year: both({ ja: '年度', en: 'fiscal year' }),
  format: both({ ja: '形式', en: 'format' }),
  kind: both({ ja: '頁か表の種類', en: 'which page or table' }),
  out: both({
    ja: '書き出す先(なければ標準出力)。いくつもの資料にはフォルダー',
    en: 'the file to write; the folder, for several documents',
  }),
  theme: both({ ja: 'スライドと Word の文書の色・書体・ロゴ(JSON)', en: 'colours, fonts and logo' }),
  template: both({ ja: 'スライドマスターを借りる PPTX', en: 'a PPTX whose master slides have' }),
  workbook: both({ ja: '書き込む自治体の様式(XLSX)', en: 'the city’s own XLSX form to fill in' }),
  mapping: both({ ja: '様式のどこに何を書くか(JSON)', en: 'what goes where in it' }),
}

export const publishHelp = {
  summary: both({
    ja: '保存した計画を公表版にする。--out で静的サイトも書き出す',
    en: 'publish, and write the site as files',
  }),
  tenant: both({ ja: '団体コード6桁。なければすべて', en: 'local-government code; else all' }),
  year: both({ ja: '年度。なければすべて', en: 'fiscal year; else all' }),
  out: both({ ja: '静的サイトを書き出すフォルダー', en: 'the folder for the static site' }),
}

export const startHelp = {
  summary: both({ ja: 'データベースとウェブを起動する', en: 'start database and web' }),
  port: (usual: number): string =>
    both({ ja: `ポート(なければ ${usual} か次の空き)`, en: `port (else ${usual} or the next free one)` }),
  host: both({ ja: '待ち受けるアドレス(外から開くには 0.0.0.0)', en: 'address to listen on' }),
}
