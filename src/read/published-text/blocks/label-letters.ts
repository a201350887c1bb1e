import { plainLetters } from '../text/plain.ts'

/** What may stand before the words of a label: whose they are (計画全体の), at which end (年度末), a year, など. */
const before = '運計区全市町経基政戦施取当本総年の末時状令平昭元等なRHS0-9'
/** What may stand behind them: a count, a year and its end (時点, 末), など. */
const behind = '年度元末点況等ど0-9'

/** Numbers without a year in them. */
const number = String.raw`[\d.,%]+(?<!(?:19|20)\d\d.*)`
const isNumber = /^[\d.,%]+$/

/**
 * Texts that can be none of these words: letters where none of the words begins or ends so, and numbers where none of them is one. Nearly
 * every cell is such a text; what has brackets, marks or spaces is looked at closely.
 */
export function unlikeLabels(words: readonly string[]): RegExp {
  let [begin, end] = [before, behind]
  for (const word of words) {
    const letters = word.match(/[\p{L}\p{N}]/gu)
    begin += letters?.at(0) ?? ''
    end += letters?.at(-1) ?? ''
  }
  const numbers = words.some((word) => isNumber.test(word)) ? [] : [number]
  const others = [`(?![${begin}])[${plainLetters}]+`, `[${plainLetters}]+(?<![${end}])`, ...numbers]
  return new RegExp(`^(?:${others.join('|')})$`)
}
