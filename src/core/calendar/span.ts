/** Several years taken together, as a promise names them: R3~R5, 令和3年度から令和5年度まで, 27~31年度, 5年間で, 計画期間中, …以上/5年. */
const year = String.raw`(?:令和|平成|昭和|[RHS]|(?:19|20)(?=\d\d))\.?(?:\d{1,2}(?!\d)|元)(?:年度?)?`
const sameOr = String.raw`(?:令和|平成|昭和|[RHS]|(?:19|20)(?=\d\d))?\.?(?:\d{1,2}(?!\d)|元)(?:年度?)?`
const spans = new RegExp(
  [
    String.raw`${year}\s?(?:~|-(?=令|平|[RHS]\d|(?:19|20)\d\d))\s?${sameOr}`,
    String.raw`${year}から${year}(?=まで|の)`,
    String.raw`(?<!\d)\d{1,2}年?度?~\d{1,2}年度`,
    String.raw`\d{1,2}(?:か年|ヶ年|カ年|年間?)(?=[で累合計の])`,
    String.raw`\/\s?\d{1,2}(?:か年|ヶ年|カ年|年間?)`,
    '計画期間中?',
  ].join('|'),
  'y',
)

const beginnings = '0123456789令平昭RHS/計'
const wholeSpan = /^\d{1,2}(?:か年|ヶ年|カ年|年間)$/

/** The span that begins at a position of a folded text; undefined when none does. `bracketed`: (5年間) is one by itself. */
export function readSpan(text: string, at: number, bracketed = false): string | undefined {
  if (!beginnings.includes(text.charAt(at))) return undefined
  if (bracketed && at === 0 && wholeSpan.test(text)) return text
  spans.lastIndex = at
  return spans.exec(text)?.[0]
}
