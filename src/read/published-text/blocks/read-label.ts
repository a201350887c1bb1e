import { fold } from '../../../core/fold.ts'
import { bareLabel } from './bare-label.ts'
import { labelMeaning } from './label-meaning.ts'
import type { Label, Labels } from './labels.ts'
import { levelWord } from './level-word.ts'
import { remember } from './remember.ts'
import { unitOf } from './unit-of.ts'
import { yearIn } from './year-in.ts'

const numbering = /^(?:[(（]?\d{1,2}[)）.．、]|\d{1,2}\s(?=\D)|[①-⑳]|[ⅠⅡⅢⅣⅤ][.．\s]|第\d{1,2}[部章]\s|表\d{1,2}\s)\s*/
const bracketed = /[(〔[<〈《]([^()〔〕[\]<>〈〉《》]{0,40})[)〕\]>〉》]/g
const wrapped = /^[【〔〈《「『<［[]+([^【】〔〕〈〉《》「」『』<>［］[\]]*)[】〕〉》」』>］\]]+$/
const ratio = /(?:達成|進捗|執行)(?:度|率)/
const longest = 80
const longestExplained = 14
const meaningInBrackets = (labels: Labels, brackets: readonly string[]) =>
  brackets.map((content) => labelMeaning(labels, bareLabel(content))).find((item) => item !== undefined)

/**
 * The meaning of a label, with a year (R5実績, 令和5年度 目標値, 28年度決算額) or a unit (実績(%), 予算額(千円)) taken off it.
 * A label may also be explained by its brackets (考え方(区長の方針)). Undefined for any other text.
 */
export function readLabel(labels: Labels, text: string): Label | undefined {
  if (text.length > longest || text === '') return undefined
  const own = text.includes('\n') ? text.replace(/\s*\n\s*/g, '') : text // a label that was broken in its cell
  return labels.unlike.test(own) ? undefined : labelOf(labels, own)
}

const labelOf = remember((labels: Labels, text: string): Label | undefined => {
  const folded = fold(text).replace(numbering, '').replace(/ /g, '')
  const bare = bareLabel(folded)
  const whole = labelMeaning(labels, bare)
  if (whole !== undefined)
    return {
      roles: whole.roles,
      ...(whole.ofPlan ? { ofPlan: true as const } : {}),
      ...(ratio.test(folded) ? { isRatio: true as const, word: bare } : {}),
      ...(levelWord(labels, folded) === '' ? {} : { word: levelWord(labels, folded) }),
    }
  const inner = folded.replace(wrapped, '$1')
  const brackets = [...inner.matchAll(bracketed)].map((match) => match[1] ?? '')
  const units = brackets.flatMap((content) => unitOf(content) ?? [])
  const year = yearIn(inner, labels.nearYear)
  const outside = bareLabel((year === undefined ? inner : inner.replace(year.written, '')).replace(bracketed, ''))
  const yearAlone = year !== undefined && /^(?:末|時点|年度末|の?状況)?$/.test(outside)
  const found =
    (outside === bare ? undefined : labelMeaning(labels, outside)) ??
    (year === undefined &&
    outside.length <= longestExplained &&
    !/\d/.test(outside) &&
    /^[^(〔[<〈《]+[(〔[<〈《][^(〔[<〈《]*$/.test(inner)
      ? meaningInBrackets(labels, brackets)
      : undefined) ??
    (yearAlone ? { roles: [], ofPlan: false } : undefined)
  if (found === undefined) return undefined
  const ofPlan = found.ofPlan || brackets.some((content) => /全体/.test(content))
  return {
    roles: found.roles,
    ...(year?.fiscalYear === undefined ? {} : { fiscalYear: year.fiscalYear }),
    ...(units[0] === undefined ? {} : { unit: units[0] }),
    ...(ofPlan ? { ofPlan: true as const } : {}),
  }
})

/** 平成29年度 振り返り: the title of a document, not a label for what follows. */
export const isTitleWithYear = ({ fiscalYear, roles }: Label): boolean =>
  fiscalYear !== undefined &&
  roles.length > 0 &&
  roles.every((role) => role === 'summary' || role === 'verdict' || role === 'nextPolicy')
