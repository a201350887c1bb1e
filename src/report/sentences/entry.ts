import type { EntryDamage, EntryRemark } from '../../core/section-workbook/entry.ts'
import type { Language, Said } from './language.ts'
import { plural } from './plural.ts'
import { sayBy, type Table } from './table.ts'

/** How a cell was mended or understood. */
export const remarkWords: Readonly<Record<EntryRemark, Said>> = {
  narrowed: { ja: '全角の数字を半角に直しました', en: 'full-width digits were narrowed' },
  'unit-added': { ja: '目標の単位を補いました', en: 'the unit of its target was added' },
  'note-apart': { ja: 'かっこの中は注記として読みました', en: 'the words in brackets are a note' },
  day: { ja: '日付になっていたものを言葉に直しました', en: 'a date was taken as words' },
  serial: { ja: '日付の通し番号を日付に直しました', en: 'the number of a day was taken as that day' },
  formula: { ja: '数式の値です', en: 'what a formula came to' },
}

const damages: Table<EntryDamage, Said> = {
  'id-gone': () => ({ ja: 'この行の ID がありません。どの行か分かりません', en: 'the row has no ID any more' }),
  'item-gone': () => ({ ja: 'この行の項目名がありません。どの項目か分かりません', en: 'the row has no item any more' }),
  'id-unknown': () => ({ ja: 'この行の ID は、計画のどこにもありません', en: 'no record has the ID of this row' }),
  'record-gone': () => ({
    ja: 'この指標・取組は、もう計画にありません',
    en: 'the plan no longer has this indicator or initiative',
  }),
  'said-twice': ({ others }) => ({
    ja: `同じ ID と項目が ${others.join('、')} にもあり、書いてあることが違います`,
    en: `${others.join(', ')} says something else of the same record`,
  }),
  merged: () => ({
    ja: 'ほかのセルと結合されていて、何を書いたか分かりません',
    en: 'merged with another cell, so that it says nothing of its own',
  }),
  'verdict-unknown': ({ known }) => ({
    ja: `達成状況の言葉として知られていません(${known.join('・')})`,
    en: `no word for a verdict (${known.join(', ')})`,
  }),
  'figure-unreadable': () => ({ ja: '数値として読めません', en: 'cannot be read as a figure' }),
  'figure-is-day': () => ({
    ja: '表計算ソフトが日付に変えたようです。もとの数値を書き直してください',
    en: 'a program seems to have made a date of the figure; write it again',
  }),
  'figure-is-ratio': ({ text, unit }) => ({
    ja: `${text}${unit} か、その 100 倍か分かりません。単位をつけて書いてください`,
    en: `${text}${unit}, or a hundred times that? write it with its unit`,
  }),
  'column-gone': () => ({ ja: 'この見出しの列がありません', en: 'the column of this heading is gone' }),
  'column-twice': () => ({ ja: 'この見出しの列が2つあります', en: 'two columns have this heading' }),
}

/** Why a cell is not taken over. */
export const sayDamage = (damage: EntryDamage, language: Language): string => sayBy(damages, damage)[language]

type Words = {
  readonly madeFrom: (file: string, revision: number, isKnown: boolean) => string
  readonly changes: (count: number) => string
  readonly conflicts: (count: number) => string
  readonly damages: (count: number) => string
  readonly missing: (names: readonly string[]) => string
  readonly passedOver: (names: readonly string[]) => string
  readonly nothing: string
  readonly empty: string
  readonly sides: { readonly madeFrom: string; readonly kept: string; readonly filled: string }
}

const many = 5
const some = (names: readonly string[], mark: string) =>
  names.slice(0, many).join(mark) + (names.length > many ? ' …' : '')

/** What is said of a workbook that came back. */
export const returnedWords: Readonly<Record<Language, Words>> = {
  ja: {
    madeFrom: (file, revision, isKnown) =>
      `${file}: ${revision === 0 ? '保存する前の計画' : `第${revision}版`}からつくった表です${isKnown ? '' : '。もとの版が見つからないため、空いている欄だけを書き入れます'}`,
    changes: (count) => `変わるセル ${count} 件`,
    conflicts: (count) =>
      `重なり ${count} 件: 表を配ったあとに、ほかの人も変えています。--take セル か --take all で、表のほうを採ります`,
    damages: (count) => `読み取れないセル ${count} 件: 書き入れません`,
    missing: (names) => `行がなくなったもの ${names.length} 件(今のまま残します): ${some(names, '、')}`,
    passedOver: (names) => `読まなかったシート: ${some(names, '、')}`,
    nothing: '変わるセルはありません。何も書き込みません',
    empty: '(空)',
    sides: { madeFrom: '配ったとき', kept: '今', filled: '表' },
  },
  en: {
    madeFrom: (file, revision, isKnown) =>
      `${file}: made from ${revision === 0 ? 'a plan that was not kept' : `revision ${revision}`}${isKnown ? '' : '; that plan is not found, so only empty fields are filled'}`,
    changes: (count) => `${plural(count, 'cell')} to change`,
    conflicts: (count) =>
      `${plural(count, 'conflict')}: somebody else changed the same since; --take CELL or --take all takes what the workbook says`,
    damages: (count) => `${plural(count, 'cell')} not taken over`,
    missing: (names) => `${plural(names.length, 'record')} without a row, left as kept: ${some(names, ', ')}`,
    passedOver: (names) => `sheets passed over: ${some(names, ', ')}`,
    nothing: 'no cell changes anything; nothing was written',
    empty: '(empty)',
    sides: { madeFrom: 'sent out', kept: 'now', filled: 'workbook' },
  },
}

/** A difference in one line: before → after. */
export const sayDifference = (
  before: string,
  after: string,
  remarks: readonly EntryRemark[],
  language: Language,
): string =>
  `${before} → ${after}${remarks.length === 0 ? '' : language === 'ja' ? `(${remarks.map((remark) => remarkWords[remark].ja).join('。')})` : ` (${remarks.map((remark) => remarkWords[remark].en).join('; ')})`}`
