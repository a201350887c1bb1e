import { withArabicDates } from '../calendar/kanji-dates.ts'
import { fold } from '../fold.ts'

const longest = 400
const farTooLong = 4000

/** A text folded for reading; undefined when it is no phrase but a paragraph, which needs a person. Far too long a text is not even folded. */
export function foldPhrase(text: string): string | undefined {
  const folded = text.length > farTooLong ? text : fold(text)
  return folded.length > longest ? undefined : folded
}

/** Signs in words in front of a number, and what stands around a whole text without being part of it. */
const plus = /プラス ?(?=\d)/g
const minus = /マイナス ?(?=\d)/g
const yen = /[¥\\](\d[\d,.]{0,20}[千百万億]{0,3})円?/g
const perFiscalYear = /\/ ?年度/g
const anySign = /プラス|マイナス|[¥\\/]/
const wholeInBrackets = /^[([]([^()[\]]*\d[^()[\]]*)[)\]]$/
const opening = /^[「『"]+/
const closing = /[」』"。.、,・;]+$/
const closers = '」』"。.、,・;'

/** A folded text without quotes, closing punctuation and brackets around all of it; プラス3 is +3. */
export function tidy(folded: string): string {
  const bare = withPlainSigns(withoutQuotes(withArabicDates(folded)))
  return wholeInBrackets.exec(bare)?.[1]?.trim() ?? bare
}

function withoutQuotes(text: string): string {
  const opened = text.replace(opening, '')
  return (closers.includes(opened.charAt(opened.length - 1)) ? opened.replace(closing, '') : opened).trim()
}

/** Most texts have none of these signs: one look is cheaper than four. */
function withPlainSigns(text: string): string {
  if (!anySign.test(text)) return text
  return text.replace(plus, '+').replace(minus, '-').replace(yen, '$1円').replace(perFiscalYear, '/年')
}

/** The text with the spaces inside words closed up (10団 体以 上), for a second try. Digits are never joined: 30 30.5 stays two numbers. */
export const closedUp = (folded: string): string => folded.replace(/(?<=[^\d\s]) (?=[^\d\s])/g, '')
