import type { Refusal } from '../../../core/refusal.ts'
import type { Said } from '../language.ts'
import type { Table } from '../table.ts'
import type { SaidRefusal } from './said-refusal.ts'

type Unfit = (Refusal & { readonly kind: 'workbook-unfit' })['problem']
type InTheWay = Refusal & { readonly kind: 'workbook-place' }

const unfit: Record<Unfit, { readonly why: Said; readonly remedy: Said }> = {
  'not-a-zip': {
    why: { ja: 'Excel ブック(.xlsx)として開けません', en: 'it does not open as an Excel workbook (.xlsx)' },
    remedy: { ja: 'Excel で開き、.xlsx で保存し直してください', en: 'open it in Excel and save it as .xlsx' },
  },
  'not-xlsx': {
    why: { ja: 'Excel ブック(.xlsx)の中身がありません', en: 'it holds no Excel workbook (.xlsx)' },
    remedy: { ja: 'Excel で開き、.xlsx で保存し直してください', en: 'open it in Excel and save it as .xlsx' },
  },
  'old-format': {
    why: { ja: '古い形式(.xls)か、パスワードつきのブックです', en: 'it is an old workbook (.xls) or has a password' },
    remedy: { ja: 'パスワードを外し、.xlsx で保存し直してください', en: 'take the password off and save it as .xlsx' },
  },
  opendocument: {
    why: { ja: 'OpenDocument の表(.ods)です', en: 'it is an OpenDocument spreadsheet (.ods)' },
    remedy: {
      ja: '書き込めるのは .xlsx だけです。.xlsx で保存し直してください',
      en: 'only .xlsx is filled in; save it as .xlsx',
    },
  },
  encrypted: {
    why: { ja: 'パスワードで守られた部分があります', en: 'a part has a password' },
    remedy: { ja: 'パスワードを外して保存し直してください', en: 'take the password off and save it again' },
  },
  macros: {
    why: { ja: 'マクロか埋め込まれたプログラムがあります', en: 'it holds macros or embedded programs' },
    remedy: { ja: 'マクロなしの .xlsx で保存し直してください', en: 'save it as .xlsx without macros' },
  },
  signed: {
    why: { ja: '電子署名があり、書き込むと壊れます', en: 'it is signed, and filling it in would break that' },
    remedy: { ja: '署名する前のブックを使ってください', en: 'use the workbook as it was before' },
  },
  'too-large': {
    why: {
      ja: '中身が大きすぎます(部分 2,000 個・合わせて 100 MB・XML 20 MB・セル 30 万まで)',
      en: 'too much in it (at most 2,000 parts, 100 MB, 20 MB of XML, 300,000 cells)',
    },
    remedy: { ja: '使わないシートと画像を除いて保存し直してください', en: 'take out unused sheets and pictures' },
  },
  'broken-part': {
    why: { ja: '壊れた部分があります', en: 'a part is broken' },
    remedy: { ja: 'Excel で開き、.xlsx で保存し直してください', en: 'open it in Excel and save it as .xlsx' },
  },
  doctype: {
    why: { ja: 'DOCTYPE のある部分があります', en: 'a part has a DOCTYPE' },
    remedy: { ja: 'Excel で開き、.xlsx で保存し直してください', en: 'open it in Excel and save it as .xlsx' },
  },
}

const checkWords: Said = {
  ja: '様式の言葉と、対応のファイルの言葉を見比べてください',
  en: 'compare the words of the form with those of the mapping',
}
const nameSheet: Said = {
  ja: 'sheet でシートを決めるか、セルに名前をつけて name で書いてください',
  en: 'say which sheet, or give the cell a name and say that',
}

type Way = { readonly why: (words: string) => Said; readonly remedy: Said }
const inTheWay: Record<Exclude<InTheWay['problem'], 'rows-short'>, Way> = {
  'sheet-missing': {
    why: (words) => ({ ja: `シート「${words}」がありません`, en: `there is no sheet “${words}”` }),
    remedy: checkWords,
  },
  'label-missing': {
    why: (words) => ({ ja: `「${words}」と書かれたセルがありません`, en: `no cell says “${words}”` }),
    remedy: checkWords,
  },
  'label-twice': {
    why: (words) => ({ ja: `「${words}」と書かれたセルがいくつもあります`, en: `several cells say “${words}”` }),
    remedy: nameSheet,
  },
  'name-missing': {
    why: (words) => ({ ja: `「${words}」という名前のセルがありません`, en: `no cell has the name “${words}”` }),
    remedy: { ja: 'Excel の「名前の定義」でセルに名前をつけてください', en: 'give the cell that name in Excel' },
  },
  'heads-missing': {
    why: (words) => ({
      ja: `1つの行に並ぶ見出し「${words}」がありません`,
      en: `no row has the headings “${words}”`,
    }),
    remedy: checkWords,
  },
  'heads-twice': {
    why: (words) => ({
      ja: `見出し「${words}」がいくつもあります`,
      en: `the headings “${words}” stand in several places`,
    }),
    remedy: { ja: 'sheet でシートを決めるか、見出しを加えてください', en: 'say which sheet, or name more headings' },
  },
  'cell-taken': {
    why: (words) => ({
      ja: `「${words}」の書き込み先には、すでに何か書かれています`,
      en: `something stands already where “${words}” is to be written`,
    }),
    remedy: {
      ja: '消すか、上書きしてよければ "replace": true と書いてください',
      en: 'clear it, or say "replace": true to write over it',
    },
  },
  'cell-formula': {
    why: (words) => ({ ja: `「${words}」の書き込み先は数式です`, en: `the cell for “${words}” holds a formula` }),
    remedy: {
      ja: '数式のセルには書き込みません。対応から除いてください',
      en: 'formulas stay; take it out of the mapping',
    },
  },
  'cell-twice': {
    why: (words) => ({
      ja: `同じセルに2つのものを書くことになります(${words})`,
      en: `two things would be written to one cell (${words})`,
    }),
    remedy: { ja: '対応のどちらかを除いてください', en: 'take one of them out of the mapping' },
  },
  'text-too-long': {
    why: (words) => ({
      ja: `「${words}」に書く言葉が 32,767 字を超え、1つのセルに入りません`,
      en: `what is to be written for “${words}” has more than 32,767 letters, too many for a cell`,
    }),
    remedy: { ja: 'その欄を分けるか、計画の文を短くしてください', en: 'divide the field, or shorten the text' },
  },
}

function inTheWayOf(refusal: InTheWay): { readonly why: Said; readonly remedy: Said } {
  if (refusal.problem !== 'rows-short') {
    const { why, remedy } = inTheWay[refusal.problem]
    return { why: why(refusal.words), remedy }
  }
  const { words, rows, records, because } = refusal
  return {
    why: {
      ja: `表「${words}」の空いた行は ${rows} 行で、計画の ${records} 行が入りません。行を足すと壊れるものがあります: ${because}`,
      en: `the table “${words}” has ${rows} empty rows, the plan has ${records}, and adding rows would break ${because}`,
    },
    remedy: {
      ja: `空いた行を ${records} 行にして保存し直してください。何も書いていません`,
      en: `give it ${records} empty rows and save it again; nothing was written`,
    },
  }
}

/** A city's own workbook that is filled in: what it must be, and what has no place in it. */
export const workbooks = {
  'workbook-not-asked': ({ format, workbook }) => ({
    message:
      format === 'xlsx'
        ? {
            ja: `自治体のブックに書き込むには、ブックと対応の両方が要ります(${workbook === undefined ? '--workbook' : '--mapping'} がありません)`,
            en: `a workbook is filled in by a workbook and a mapping (there is no ${workbook === undefined ? '--workbook' : '--mapping'})`,
          }
        : {
            ja: `自治体のブックに書き込んで ${format} にすることはできません`,
            en: `a workbook cannot be filled in as ${format}`,
          },
    remedy: {
      ja: '--format xlsx --kind sheets --workbook 様式.xlsx --mapping 対応.json としてください',
      en: 'say --format xlsx --kind sheets --workbook FORM.xlsx --mapping MAPPING.json',
    },
  }),
  'workbook-unfit': ({ file, problem, detail }) => {
    const { why, remedy } = unfit[problem]
    const part = detail === '' ? '' : `(${detail})`
    return {
      message: {
        ja: `このブックには書き込めません: ${file}。${why.ja}${part}`,
        en: `this workbook cannot be filled in: ${file}; ${why.en} ${part}`.trim(),
      },
      remedy,
    }
  },
  'workbook-place': (refusal) => {
    const { why, remedy } = inTheWayOf(refusal)
    const at = refusal.at.length === 0 ? '' : `(${refusal.at.slice(0, 5).join('、')})`
    return { message: { ja: `${refusal.file}: ${why.ja}${at}`, en: `${refusal.file}: ${why.en} ${at}`.trim() }, remedy }
  },
  'workbook-of-section': ({ file }) => ({
    message: { ja: `担当に配った記入表です: ${file}`, en: `a workbook that went out to a section: ${file}` },
    remedy: {
      ja: '端末の import で取り込んでください(furikaeri import 記入表.xlsx)',
      en: 'take it in at the terminal: furikaeri import WORKBOOK.xlsx',
    },
  }),
  'workbook-mixed': ({ file }) => ({
    message: {
      ja: `もとの計画が違う表が1つのブックに入っています: ${file}`,
      en: `tables made from different plans are in one workbook: ${file}`,
    },
    remedy: {
      ja: '「この表のもと」の行を見て、表ごとに別のブックに分けてください',
      en: 'look at the line 「この表のもと」 and give each table a workbook of its own',
    },
  }),
  'cells-not-in-conflict': ({ cells, known }) => ({
    message: {
      ja: `重なりのないセルです: ${cells.join('、')}`,
      en: `nobody else changed: ${cells.join(', ')}`,
    },
    remedy:
      known.length === 0
        ? { ja: '--take を除いてください。重なりはありません', en: 'leave out --take: nothing is in conflict' }
        : {
            ja: `重なりのあるセル(${known.slice(0, 10).join('、')})か all を --take に書いてください`,
            en: `name cells in conflict (${known.slice(0, 10).join(', ')}) or all`,
          },
  }),
} satisfies Partial<Table<Refusal, SaidRefusal>>
