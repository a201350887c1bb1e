import { titleKey } from '../../../core/title-key.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { parseTarget } from '../../../core/target/parse-target.ts'
import type { Target } from '../../../core/target/target.ts'
import { fold } from '../../../core/fold.ts'
import { splitVerdict, type VerdictWords } from '../blocks/verdict-words.ts'
import { isMeasure } from '../blocks/measure-name.ts'
import type { Placed } from './draft.ts'

/** One figure as a line writes it: (1) 外国籍住民と交流がある区民の割合 22.8％ 【Ｂ】, 8,120人（前年度 9,450人）. Its number and name say whose it is. */
export type FigureLine = {
  readonly number: string
  readonly name: string
  readonly figure: Placed
  readonly verdict?: Placed
  readonly previous?: Placed
}

const longest = 300
const listNumber = /^\s*(?:[(（]\s*([0-9０-９]{1,2})\s*[)）]|([①-⑳])|([0-9０-９]{1,2})[.．](?![0-9０-９]))\s*/
const previousBehind =
  /^(?<figure>.*\S)\s*[(（]\s*(?:前年度?|昨年度?|前回|(?<year>(?:令和|平成|[RHＲＨ])\s?[0-9０-９元]{1,2}\s?(?:年度?)?))(?:の?実績)?(?:は|が|[:：])?\s*(?<previous>[^()（）]+)[)）]$/u
const startsWithFigure = /^(?:約|延べ|全|累計)?\s?[△▲0-9０-９]/
const between = /[、，;；]\s*/

const from = (cell: Placed, text: string): Placed => {
  const at = cell.text.indexOf(text)
  return { text, line: cell.line, column: cell.column + Math.max(at, 0) }
}

const isLimit = (target: Target) =>
  target.kind !== 'unreadable' &&
  target.kind !== 'milestone' &&
  target.kind !== 'unavailable' &&
  target.label === undefined
const numberStart =
  /(?<![0-9０-９][,，.．]?)(?:約|概ね|おおむね|各|全|年間?|月|延べ|累計|前年度|平成|令和|昭和|[HRＨＲ](?=[\d０-９])|毎年|現状)?[\d０-９]/g
const wideGap = /[ ]{2,}|[ ]*　[　 ]*|[:：…‥]+/g

/** A name may hold figures of its own (60歳で24本以上の歯がある人の割合), but then it must end as the names of measures do. */
const otherFigure = /[0-9０-９](?:[%％人件回校日時分円社団棟台]|[^0-9０-９]{0,3}(?:以上|以下|未満))/

/** 参加者50人／満足度 | 80％以上: two promises, not a name and its promise. */
const severalFigures = /[0-9０-９][^／/]*[／/]/

/** 家庭で | 3日分以上の備蓄をしている区民の割合: what ends as only names of measures do, and no unit does, is still the name. */
const stillName = /(?:率|割合|満足度|認知度|状況|[者件人回]数)$/

/** A measure and its target in one text (防災訓練に参加した区民の割合：60%以上), cut where the target begins; undefined when none does. */
export function splitNameAndTarget(
  text: string,
): { readonly name: string; readonly target: string; readonly offset: number } | undefined {
  if (text.length > longest) return undefined
  const gaps = [...text.matchAll(wideGap)].map((match) => match.index + match[0].length)
  const figures = [...text.matchAll(numberStart)].map((match) => match.index)
  const spaces = [...text.matchAll(/ (?=\S)/g)]
    .map((match) => match.index + 1)
    .filter((at) => isMeasure(text.slice(0, at).trim()))
  for (const at of [...gaps, ...spaces, ...figures]) {
    const target = text.slice(at).trim()
    const name = text
      .slice(0, at)
      .replace(/[\s　:：…‥・→⇒を、,（(]+$/, '')
      .trim()
    if (stillName.test(target) || severalFigures.test(name)) continue
    const behind = target.replace(/[)）]$/, (close) => (/[（(]/.test(target) ? close : ''))
    const setOff = /[:：][\s　]*$/.test(text.slice(0, at))
    if (/^[△▲約]?[\d０-９]/.test(name) || (!setOff && /[のがにはをと]$/.test(text.slice(0, at).trimEnd()))) continue
    const named = name.length >= 2 && /\p{L}{2}/u.test(name) && (setOff || !otherFigure.test(name) || isMeasure(name))
    if (named && isLimit(parseTarget(behind))) return { name, target: behind, offset: at }
  }
  return undefined
}

/** What stands behind a known name at the beginning of a text; undefined when it does not begin so. */
function behindName(text: string, name: string): string | undefined {
  const key = titleKey(name)
  if (key === '' || text.length > longest || !titleKey(text).startsWith(key)) return undefined
  let end = Math.min(name.length, text.length)
  while (end > 0 && titleKey(text.slice(0, end - 1)).length >= key.length) end -= 1
  while (end < text.length && titleKey(text.slice(0, end)).length < key.length) end += 1
  return text.slice(end).replace(/^[\s　:：…‥・→⇒はがを」』]+/, '')
}

function figureOf(words: VerdictWords, cell: Placed, number: string, names: readonly string[]): FigureLine {
  const split = splitVerdict(words, cell.text)
  const whole = split === undefined ? cell.text : split.rest
  const bracket = previousBehind.exec(whole)?.groups
  const previous =
    bracket !== undefined &&
    startsWithFigure.test(bracket['previous'] ?? '') &&
    parseActual(bracket['previous'] ?? '').kind === 'amount' &&
    !/^\d{1,2}月/.test(fold(bracket['previous'] ?? ''))
      ? bracket
      : undefined
  const own = previous?.['figure'] ?? whole
  const known = names.find((name) => behindName(own, name) !== undefined)
  const named = known === undefined ? splitNameAndTarget(own) : { name: known, target: behindName(own, known) ?? '' }
  return {
    number,
    name: named?.name ?? '',
    figure: from(cell, named === undefined ? own : named.target),
    ...(split === undefined ? {} : { verdict: from(cell, split.word) }),
    ...(previous === undefined ? {} : { previous: from(cell, (previous['previous'] ?? '').trim()) }),
  }
}

/** Circled numbers may be the marks of results (①：目標達成) and then number nothing. */
function withoutNumber(words: VerdictWords, cell: Placed): { readonly number: string; readonly rest: Placed } {
  const match = listNumber.exec(cell.text)
  const [written, bracketed, circled, dotted] = match ?? []
  const rest = cell.text.slice(written?.length ?? 0)
  if (written === undefined || rest === '' || (circled !== undefined && words.isOne(circled)))
    return { number: '', rest: cell }
  const number =
    circled === undefined ? fold(bracketed ?? dotted ?? '') : String('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(circled) + 1)
  return { number, rest: { text: rest, line: cell.line, column: cell.column + written.length } }
}

/** The figures of a line: mostly one; several where each has its name (洋式化率 90%以上、外壁改修の完了 2校). `names` are those of the measures known so far. */
export function readFigureLines(
  words: VerdictWords,
  cell: Placed,
  names: readonly string[],
): readonly [FigureLine, ...FigureLine[]] {
  const { number, rest } = withoutNumber(words, cell)
  const pieces = rest.text.length > longest ? [] : rest.text.split(between)
  if (pieces.length > 1) {
    const [first, ...others] = pieces.map((piece) => figureOf(words, from(rest, piece), number, names))
    if (first !== undefined && [first, ...others].every(({ name, figure }) => name !== '' && isReadable(figure.text)))
      return [first, ...others]
  }
  return [figureOf(words, rest, number, names)]
}

const isReadable = (text: string) => parseActual(text).kind !== 'unreadable' || isLimit(parseTarget(text))

/** Whether a text can be a target, a result or a verdict, alone or behind the name of a measure. */
export function looksLikeFigure(words: VerdictWords, cell: Placed): boolean {
  if (cell.text.length > longest) return false
  if (words.isOne(cell.text)) return true
  return readFigureLines(words, cell, []).some(({ figure, verdict }) => {
    if (verdict !== undefined || parseActual(figure.text).kind !== 'unreadable') return true
    const target = parseTarget(figure.text)
    return target.kind !== 'unreadable' && target.kind !== 'milestone'
  })
}
