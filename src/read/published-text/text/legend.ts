import { fold } from '../../../core/fold.ts'
import type { StatedResult } from '../../../core/plan/plan.ts'
import type { Line } from './lines.ts'

type Verdict = StatedResult['verdict']

/** What a document says its marks mean (◎：目標値を達成). `null`: it explains the mark, but as neither met nor unmet. */
export type Legend = { readonly meanings: ReadonlyMap<string, Verdict | null>; readonly lines: ReadonlySet<number> }

/** ◇ ◆ □ ■ begin headings and items too: they are marks where a word or sign says so. */
const symbol = String.raw`[◎○◯〇●△▲×✕✖☆★]|[A-ES](?![A-Za-z])|[a-e](?![A-Za-z])|[ア-オ](?!\p{L})|\([ⅰⅱⅲiv]+\)|[-―—–]|[◇◆□■▽▼](?=\s*(?:は|[:：＝=]))`
const word = '達成済?|未達成|一部達成|評価不能|判定不能|対象外|順調でない|順調|やや遅れ|遅れ|推進中|検討中|完了|未実施'
/** A mark with what sets it off from its explanation; circled numbers need nothing. */
const marked = new RegExp(
  String.raw`(?<=^|[\s(（・、。/／])(?:(?<mark>${symbol}|${word})\s*(?:[:：＝=…]+|\s(?=\S))|(?<circled>[①-⑨](?:\s?\([ⅰⅱⅲiv]+\))?)[:：\s]*)`,
  'gu',
)
const heading =
  /^[・\s]*(?:【[^】]{1,12}】|[(（](?:評価|判定|達成度|進捗|[^()（）]{1,12}の?(?:基準|区分|見方))[)）]|進捗の区分|判定の(?:見方|区分)|評価区分|評価の(?:区分|符号)|達成状況|凡例|※)\s?[:：]?\s*/
const longestLine = 400
const explanation = { shortest: 2, longest: 60 }

/** What an explanation amounts to. The order matters: 未達成 holds 達成, and 評価対象外 holds 評価. */
function meaningOf(written: string): Verdict | null {
  const text = written.replace(/[(（][^()（）]*[)）]?/g, '')
  if (/撤退|再構築/.test(text)) return 'unmet'
  if (/一部|おおむね|概ね|ほぼ|達成(?:が|は|も)?(?:難し|困難|厳し|見込)|達成(?:に|へ)(?:向|む)|順調/.test(text))
    return null
  if (
    /未達|達成(?:して(?:い?ない|いません|おらず)|でき(?:ない|なかった|ず)|しなかった|されな)|実現でき(?:ない|なかった)|届か|届いて(?:い?ない)|達して(?:い?ない|おらず)|至ら(?:ない|なかった)|目標を下回/.test(
      text,
    )
  )
    return 'unmet'
  if (/対象外|該当(?:なし|しない)|目標を(?:設けて|定めて)(?:い?ない)/.test(text)) return 'not-applicable'
  if (
    /(?:判定|評価|判断)(?:でき|し)(?:ない|ません|なかった)|(?:判定|評価|測定)(?:不能|不可|困難)|測定でき|測れな|未測定|未確定|未公表|不明|把握でき|実績(?:値)?(?:が|の)(?:ない|なし)|集計中/.test(
      text,
    )
  )
    return 'not-judged'
  return /達成|目標(?:値)?(?:に達|を上回|以上|どおり)|実現した/.test(text) && !/達成度|達成率/.test(text) ? 'met' : null
}

/** `plainly`: with a colon or the like, or beside another mark on the same line; not just a list item that begins with ① or ア. */
type Explained = { readonly line: number; readonly mark: string; readonly words: string; readonly plainly: boolean }

function explainedInText(written: string, line: number): Explained[] {
  const text = fold(written).replace(heading, '')
  const marks = [...text.matchAll(marked)]
  return marks.flatMap((match, index) => {
    const words = text
      .slice(match.index + match[0].length, marks[index + 1]?.index ?? text.length)
      .replace(/^[\s…]+|[\s(（・、。/／)）]+$/g, '')
    const mark = (match.groups?.['mark'] ?? match.groups?.['circled'] ?? '').replace(/\s/g, '').replace(/^[―—–]$/, '-')
    const plainly = /[:：＝=…]/.test(match[0]) || marks.length > 1
    return words.length >= explanation.shortest && words.length <= explanation.longest
      ? [{ line, mark, words, plainly }]
      : []
  })
}

const onlyMark = new RegExp(`^(?:${symbol}|${word}|[①-⑨])$`, 'u')

/** Cells explain a mark when it stands alone in the first of two, or when one cell holds a whole explanation. */
function explainedIn(line: Line): Explained[] {
  if (!line.tabbed && !/[|｜]/.test(line.raw))
    return explainedInText(/^\s*[-*+]\s/.test(line.raw) ? line.text : line.raw, line.number)
  const cells = line.raw
    .split(/[\t|｜]/)
    .map((cell) => fold(cell))
    .filter((cell) => cell !== '')
  const [first = '', second = ''] = cells
  if (cells.length === 2 && onlyMark.test(first))
    return [{ line: line.number, mark: first.replace(/^[―—–]$/, '-'), words: second, plainly: true }]
  return cells
    .flatMap((cell) => explainedInText(cell, line.number))
    .filter((_, index, all) => all.length > 1 || index > 0)
}

const ownMeaning: ReadonlySet<string> = new Set(['達成', '達成済', '達成済み', '未達成'])

/** Rows of tables hold figures; explanations hold at most the percentages of a threshold. */
const figures = /\d{2,}|\d\s?[%人件回]/
const isRowOfFigures = ({ raw }: Line) => figures.test(fold(raw).replace(/\d+%/g, ''))
const near = 3
const longestTitle = 24
const listNumbers = /^[①-⑨ア-オ(]/

const title =
  /^[【〔(（■●・※\s]*(?:進捗の区分|(?:判定|評価|達成)の(?:見方|区分|基準|符号|目安|考え方)|(?:判定|評価|達成)(?:区分|基準)|凡例|記号の(?:説明|意味|見方))(?:について)?[】〕)）:：\s]*$/

/** The line that only says that marks are explained below it. */
function titleAbove(lines: readonly Line[], first: number): number[] {
  const above = lines.findLast(({ number, text }) => number < first && text !== '')
  return above !== undefined && above.text.length <= longestTitle && title.test(above.text) ? [above.number] : []
}

const counted =
  /(?<=^|[\s　)）】/／、])(?<mark>[0-9０-９]|[Ⅰ-Ⅹ]|[A-Ea-eＡ-Ｅａ-ｅ])(?:[：:]|[（(][^（）()]{2,20}[）)])/gu
const fewestCounted = 3

/** （達成度）１：…　２：…　３：…: a scale of numbers on one line says nothing of the plan, whatever its numbers mean. */
const isScale = ({ raw }: Line): boolean =>
  raw.length <= longestLine &&
  /[：:（(]/.test(raw) &&
  new Set([...raw.matchAll(counted)].map(({ groups }) => fold(groups?.['mark'] ?? ''))).size >= fewestCounted

/** What sets a mark off from its explanation, as it may be written. */
const mayExplain = /[:：＝=…\s|｜(（①-⑨]/

/**
 * The explanations of marks in a document: a list (◎：…), a line (A：達成 B：未達成) or a small table, two marks or more close together.
 * They hold for this document, over whatever its form says. A scale of prospects (目標を上回るペース) says met or unmet of nothing.
 */
export function readLegend(lines: readonly Line[]): Legend {
  const telling = lines.filter(({ raw, plain }) => !plain && mayExplain.test(raw))
  const found = telling
    .flatMap((line) => (line.raw.length > longestLine || isRowOfFigures(line) ? [] : explainedIn(line)))
    .filter(({ mark, plainly }) => plainly || !listNumbers.test(mark))
  const together = found.filter((item, index) => {
    const neighbours = found.slice(Math.max(0, index - near), index + near + 1)
    return neighbours.some(
      (other) =>
        other.mark !== item.mark && Math.abs(other.line - item.line) <= near && (item.plainly || !other.plainly), // Ｃ　よく達成されている above （Ａ：…　Ｂ：…） is a grade, and explains none
    )
  })
  const speaks = together.some(({ words }) => ['met', 'unmet'].includes(meaningOf(words) ?? ''))
  const scales = telling.filter(isScale).map(({ number }) => number)
  if (!speaks && !together.every(({ mark, plainly }) => plainly && !listNumbers.test(mark)))
    return { meanings: new Map(), lines: new Set(scales) }
  const prospects = together.some(({ words }) => /ペース|見込/.test(words))
  const meanings = new Map<string, Verdict | null>()
  for (const { mark, words } of together) {
    const meaning = ownMeaning.has(mark) ? meaningOf(mark) : meaningOf(words) // 達成：達成率100％以上 tells a threshold
    if (!meanings.has(mark)) meanings.set(mark, prospects && meaning !== 'not-judged' ? null : meaning)
  }
  const explained = together.map(({ line }) => line)
  return { meanings, lines: new Set([...titleAbove(lines, Math.min(...explained)), ...explained, ...scales]) }
}
