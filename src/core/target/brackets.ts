import type { Amount } from '../amount/amount.ts'
import { AMOUNT, toSkeleton } from './skeleton.ts'
import { tidy } from './tidy.ts'
import { CUMULATIVE } from './words.ts'

/** What stood in the brackets of a text, apart from the text without them. */
export type Unbracketed = {
  readonly bare: string
  readonly notes: readonly string[]
  readonly periods: readonly string[]
  readonly cumulative: boolean
  /** A number in brackets that could be a second value: (累計10,500世帯). */
  readonly values: readonly string[]
  /** The figure that a promise refers to, where the text gives it: 前年度(75%)以上. */
  readonly baseValue?: Amount
}

const footnotes = /(?:※|\(注\d{0,2}\))[^\d]{1,80}$|[((]?注 ?\d{0,2}[))]?|※ ?\d{0,2}|\*\d{1,2}|\[\d{1,2}\]/g
const mayHaveFootnote = /[注※*[]/
/** Years behind these words say when the base was taken, not when a promise is due: 前回(H28)より. */
const baseYearBefore = /(?:前年度?|昨年度?|前回(?:調査)?|現状値?|現在|基準(?:値|年度?)?|当初値?|策定時)$/
const totalInside = /(?:^|[◷\s、:])計 ?:? ?▢/
const innermost = /[([〔【［]([^()[\]〔〕【】［］]{0,200})[)\]〕】］]/
/** Numbers that explain and are not the value: earlier years, sample sizes, shares. */
const explains =
  /^(?:現状|基準|前年|昨年|前回|参考|うち|内|n ?=|N ?=|回答|有効|対象|母数|中間|暫定|速報|見込|計画|目標値|当初|◷[^▢]{0,8}[::]? ?▢|◷[^▢]{0,4}実績)|^全▢$|^▢ ?(?:\/|中の?) ?▢$|▢ ?中|\d ?\/ ?\d|^※/
const baseBefore = /(?:前年度?|昨年度?|前回(?:調査)?|実績値?|現状値?|基準値|平均値?|年度末?)$/
const unitInBrackets = /^(?:%|人|件|回|団体|世帯|か所|箇所|円|千円|ポイント)$/

/**
 * Takes the brackets off a folded text. Times become deadlines, 累計 marks a cumulative value, explanations become notes,
 * a unit in brackets joins its number, and a number that may be a value of its own is kept apart: it is never dropped.
 */
export function withoutBrackets(folded: string): Unbracketed {
  const found = { notes: [] as string[], periods: [] as string[], values: [] as string[], cumulative: false }
  let baseValue: Amount | undefined
  let bare = mayHaveFootnote.test(folded) ? folded.replace(footnotes, '') : folded
  for (let count = 0; count < 12; count += 1) {
    const match = innermost.exec(bare)
    if (match === null) break
    const content = (match[1] ?? '').trim()
    const { shape, periods, amounts } = toSkeleton(content, true)
    const joins = unitInBrackets.test(content)
    const isBase = /^(?:◷[: ]{0,2})?▢$/.test(shape) && baseBefore.test(bare.slice(0, match.index).trim())
    if (isBase) baseValue = amounts[0]?.amount
    else if (!joins) {
      const isTotal = CUMULATIVE.test(content) || totalInside.test(shape)
      const areDays = amounts.every(({ amount }) => amount.unit === '月' || amount.unit === '日')
      const isExplained = areDays || explains.test(shape) || explains.test(content)
      const isValue = shape.includes(AMOUNT) && (isTotal || !isExplained)
      const ofBase = baseYearBefore.test(bare.slice(0, match.index).trim())
      if (isValue) found.values.push(content)
      else if (periods.length > 0 && !shape.includes(AMOUNT) && !ofBase) found.periods.push(content)
      else if (content !== '') found.notes.push(content)
      if (CUMULATIVE.test(content) && !isValue) found.cumulative = true
    }
    bare = bare.slice(0, match.index) + (joins ? content : '') + bare.slice(match.index + match[0].length)
  }
  return {
    ...found,
    ...(baseValue === undefined ? {} : { baseValue }),
    bare: tidy(bare),
  }
}
