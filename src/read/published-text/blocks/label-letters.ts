import { plainLetters } from '../text/plain.ts'

/** What may stand before the words of a label: whose they are (計画全体の), at which end (年度末), a year. */
const before = '運計区全市町経基政戦施取当本総年の末時状令平昭元RHS0-9'
/** What may stand behind them: a count, a year, など. */
const behind = '年度元等ど0-9'

/**
 * Texts of plain letters that cannot be a label, because none of the words begins or ends like them: nearly every cell is one. What has
 * brackets, marks or spaces is looked at closely.
 */
export function unlikeLabels(words: Iterable<string>): RegExp {
  let [begin, end] = [before, behind]
  for (const word of words) {
    const letters = word.match(/[\p{L}\p{N}]/gu)
    begin += letters?.at(0) ?? ''
    end += letters?.at(-1) ?? ''
  }
  return new RegExp(`^(?:(?![${begin}])[${plainLetters}]+|[${plainLetters}]+(?<![${end}]))$`)
}
