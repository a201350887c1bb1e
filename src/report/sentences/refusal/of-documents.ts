import type { Refusal } from '../../../core/refusal.ts'
import type { Said } from '../language.ts'
import type { Table } from '../table.ts'
import type { SaidRefusal } from './said-refusal.ts'

const unmade = {
  failed: { ja: '途中で失敗しました', en: 'it failed' },
  'too-long': { ja: '時間がかかりすぎたため、やめました', en: 'it took too long and was ended' },
  'too-large': { ja: 'メモリーか大きさの上限を超えたため、やめました', en: 'it took too much room and was ended' },
} as const

type MadeApart = (Refusal & { readonly kind: 'not-made' })['document']

/** What it is, and a smaller or plainer way to the same figures. */
const madeApart = {
  pdf: {
    name: { ja: 'PDF', en: 'the PDF' },
    way: {
      ja: '--kind unmet のように短い種類にするか、--format html で書き出して印刷してください',
      en: 'ask for a shorter kind (--kind unmet), or write --format html and print it',
    },
  },
  slides: {
    name: { ja: 'スライド', en: 'the slides' },
    way: { ja: '--kind unmet にしてください', en: 'try --kind unmet' },
  },
  paper: {
    name: { ja: 'Word の文書', en: 'the paper for Word' },
    way: {
      ja: '--kind unmet のように短い種類にするか、--format pdf で書き出してください',
      en: 'ask for a shorter kind (--kind unmet), or write --format pdf',
    },
  },
  sheets: {
    name: { ja: '様式の表', en: 'the sheets' },
    way: { ja: '--format csv で書き出してください', en: 'write --format csv' },
  },
} as const satisfies Record<MadeApart, { readonly name: Said; readonly way: Said }>

const untemplated = {
  'not-slides': { ja: 'PowerPoint のスライド(.pptx)ではありません', en: 'not slides for PowerPoint (.pptx)' },
  'too-large': { ja: '中身が大きすぎます(60 MB・2,000 個まで)', en: 'too much in it (at most 60 MB, 2,000 parts)' },
  'broken-part': { ja: '壊れた部分か DOCTYPE があります', en: 'a part is broken or has a DOCTYPE' },
  'other-size': {
    ja: 'スライドの縦横が 16:9 ではありません',
    en: 'its slides are not 16:9',
  },
  'foreign-part': {
    ja: 'マスターに、PNG・JPEG の画像とテーマ以外のものがあります',
    en: 'its master holds something else than PNG, JPEG and themes',
  },
  'no-layout': { ja: '題の場所があるレイアウトがありません', en: 'no layout has a place for titles' },
} as const

/** Documents that are made, and what they are made with. */
export const documents = {
  'out-needed': ({ format }) => ({
    message: {
      ja: `${format} は画面に出せません。書き出す先がありません`,
      en: `${format} cannot be shown on a terminal: no file to write is named`,
    },
    remedy: { ja: `-o 資料.${format} のように書いてください`, en: `name one, as in -o deck.${format}` },
  }),
  'out-folder-needed': ({ format }) => ({
    message: {
      ja: `いくつもの資料から ${format} を作ります。書き出すフォルダーがありません`,
      en: `${format} is made of several documents: no folder to write to is named`,
    },
    remedy: { ja: '-o 配付資料/ のように書いてください', en: 'name one, as in -o decks/' },
  }),
  'out-not-folder': ({ file }) => ({
    message: { ja: `フォルダーではありません: ${file}`, en: `no folder: ${file}` },
    remedy: {
      ja: 'いくつもの資料を書き出すフォルダーを -o で指定してください',
      en: 'name the folder for several documents with -o',
    },
  }),
  'out-among-documents': ({ file, format }) => ({
    message: {
      ja: `読み取るフォルダーには ${format} を書き出せません: ${file}`,
      en: `${format} cannot be written into the folder that is read: ${file}`,
    },
    remedy: {
      ja: '別のフォルダーを -o で指定してください。同じ場所では、次に資料として読まれてしまいます',
      en: 'name another one with -o; in the same place it would be read as a document next time',
    },
  }),
  'folder-without-documents': ({ file }) => ({
    message: { ja: `資料がないフォルダーです: ${file}`, en: `no documents in this folder: ${file}` },
    remedy: {
      ja: 'テキスト・計画の JSON・StratML・CSV のあるフォルダーか、ファイルを指定してください',
      en: 'name a folder with texts, plans as JSON, StratML or CSV, or name the files',
    },
  }),
  'not-made': ({ document, problem, detail }) => {
    const { name, way } = madeApart[document]
    return {
      message: {
        ja: `${name.ja}を作れませんでした: ${unmade[problem].ja}(${detail})`,
        en: `${name.en} could not be made: ${unmade[problem].en} (${detail})`,
      },
      remedy: {
        ja: `${way.ja}。それでも同じなら、この文と計画の JSON を添えて知らせてください`,
        en: `${way.en}; if it stays, report this sentence with the JSON of the plan`,
      },
    }
  },
  'document-format-needed': ({ document, format, formats }) => ({
    message: {
      ja: `${document} を ${format} では書き出せません`,
      en: `${document} cannot be written as ${format}`,
    },
    remedy: {
      ja: `${formats.map((one) => `--format ${one}`).join(' か ')} としてください`,
      en: `say ${formats.map((one) => `--format ${one}`).join(' or ')}`,
    },
  }),
  'table-format-needed': ({ table, format }) => ({
    message: {
      ja: `表 ${table} を ${format} では書き出せません`,
      en: `the table ${table} cannot be written as ${format}`,
    },
    remedy: {
      ja: `--format csv --kind ${table} としてください。列の説明は --format csvw です`,
      en: `say --format csv --kind ${table}; what its columns mean is --format csvw`,
    },
  }),
  'not-a-template': ({ file, problem, detail }) => ({
    message: {
      ja: `ひな形に使えません: ${file}。${untemplated[problem].ja}${detail === '' ? '' : `(${detail})`}`,
      en: `cannot be a template: ${file}; ${untemplated[problem].en}${detail === '' ? '' : ` (${detail})`}`,
    },
    remedy: {
      ja: 'PowerPoint でそこを直して保存し直すか、--theme を使ってください',
      en: 'correct it in PowerPoint and save it again, or use --theme',
    },
  }),
  'download-not-made': ({ document, problem, detail }) => ({
    message: {
      ja: `${document} を作れませんでした: ${unmade[problem].ja}${detail && `(${detail})`}`,
      en: `${document} could not be made: ${unmade[problem].en}${detail && ` (${detail})`}`,
    },
    remedy: {
      ja: 'ページとほかの資料はそのまま使えます。次に start か publish をするとき、もう一度作ります',
      en: 'pages and other documents are not touched; the next start or publish tries again',
    },
  }),
  'sheets-unknown': ({ form, fiscalYear, known }) => ({
    message: {
      ja: `様式 ${form}${fiscalYear === undefined ? '(年度不明)' : `、${fiscalYear} 年度`}の計画に使う公式の様式がありません`,
      en: `no official sheet is for plans of the form ${form}${fiscalYear === undefined ? ' without a year' : ` in ${fiscalYear}`}`,
    },
    remedy: {
      ja: `sheets/ のファイルの forms か fiscalYears に加えてください(あるもの: ${known.join('、')})`,
      en: `add it to forms or fiscalYears of a file in sheets/ (there are ${known.join(', ')})`,
    },
  }),
  'not-a-picture': ({ file }) => ({
    message: { ja: `PNG・JPEG の画像として読めません: ${file}`, en: `not a PNG or JPEG picture: ${file}` },
    remedy: {
      ja: '縦横 10,000 点までの PNG か JPEG で保存し直してください',
      en: 'save it as PNG or JPEG of at most 10,000 points each way',
    },
  }),
} satisfies Partial<Table<Refusal, SaidRefusal>>
