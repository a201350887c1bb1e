import { fold } from '../../../core/fold.ts'
import type { Labels } from './labels.ts'
import type { Line } from '../text/lines.ts'

type Words = Pick<Line, 'text' | 'heading'>

/** A heading of the tree: its level, its number in plain digits (1, 1-2, 1-2-3; '' for none) and its title. */
export type TreeHeading = {
  readonly level: 'goal' | 'strategy' | 'initiative'
  readonly number: string
  readonly title: string
}

const opens = '[\\s〔【「『\\[(<〈《■□◆◇●○◎▼▽★☆*]*'
const one = '[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳]|[Ⅰ-Ⅻ]|[IVX]{1,4}(?![A-Za-z])'
const dash = '\\s?[-–—ー―.の]\\s?'
const number = `(?<number>(?:${one})(?:${dash}(?:${one})){0,3})`
const longest = 120

const kanji = '一二三四五六七八九'
const romans = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ']
const latin = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function plainNumber(part: string): string {
  if (/^\d+$/.test(part)) return String(parseInt(part, 10))
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(part)
  if (circled >= 0) return String(circled + 1)
  const roman = Math.max(romans.indexOf(part), latin.indexOf(part))
  if (roman >= 0) return String(roman + 1)
  const [tens, ones] = part.includes('十') ? part.split('十') : ['', part]
  const tensValue = part.includes('十') ? (tens === '' ? 1 : kanji.indexOf(tens ?? '') + 1) * 10 : 0
  return String(tensValue + (ones === '' ? 0 : kanji.indexOf(ones ?? '') + 1))
}

/** 1-2 however it is written: １－２, 1 - 2, 一の二. */
export const plainNumbers = (written: string): string =>
  fold(written)
    .split(/\s?[-–—ー―.の]\s?/)
    .map(plainNumber)
    .join('-')

const patterns = new Map<string, RegExp>()
function patternOf(words: readonly string[]): RegExp {
  const key = words.join('|')
  const known = patterns.get(key)
  if (known !== undefined) return known
  const made = new RegExp(
    `^${opens}(?:第\\s?)?(?<word>${key})\\s?(?:(?:第\\s?)?${number})?\\s?(?<mark>[:：.、】〕\\])>〉》-]*)\\s?(?<title>.*)$`,
  )
  patterns.set(key, made)
  return made
}
/** 第1章 …: the number stands before the word. */
const numberFirst = new RegExp(`^${opens}第\\s?(?<number>${one})\\s?(?<word>章|節|部|編)\\s?[:：]?\\s?(?<title>.*)$`)
const bareNumber = new RegExp(`^(?<number>[0-9]{1,2}(?:\\s?[-–—.]\\s?[0-9]{1,2}){0,2})[.．]?\\s+(?<title>\\S.*)$`)
const closes = /[\s】〕」』\])>〉》]+$/

function clean(title: string): string {
  const unclosed = title.replace(/^[\s:：】〕\])>〉》]+/, '')
  const opened = /[〔【「『[(（<〈《]/.test(unclosed)
  return (opened ? unclosed : unclosed.replace(closes, '')).trim()
}

/** A heading by its word and number: 経営課題１：…, 戦略1 - 1 …, 【具体的取組1-1-1】…. A word without number or colon is prose. */
function byWord(line: Words, labels: Labels): TreeHeading | undefined {
  const text = fold(line.text)
  for (const level of ['goal', 'strategy', 'initiative'] as const) {
    const groups = patternOf(labels.levels[level]).exec(text)?.groups
    if (groups === undefined) continue
    const written = groups['number'] ?? ''
    const marked = (groups['mark'] ?? '') !== ''
    const title = groups['title'] ?? ''
    if (written === '' && (!marked || title === '' || line.heading === 0)) continue
    if (written !== '' && !marked && /^(?:[つのかヵヶは]|件|項目|を|に|で|年|月|%|以上|割|億|万|人)/.test(title))
      continue
    return { level, number: written === '' ? '' : plainNumbers(written), title: originalTitle(line.text, title) }
  }
  const chapter = numberFirst.exec(text)?.groups
  if (chapter === undefined || line.text.length > 60) return undefined
  const level = labels.levels.goal.includes(chapter['word'] ?? '')
    ? 'goal'
    : labels.levels.strategy.includes(chapter['word'] ?? '')
      ? 'strategy'
      : undefined
  return (
    level && {
      level,
      number: plainNumbers(chapter['number'] ?? ''),
      title: originalTitle(line.text, chapter['title'] ?? ''),
    }
  )
}

/** The title as the document writes it, found again behind its folded form. */
function originalTitle(original: string, folded: string): string {
  const wanted = fold(folded)
  for (let at = 0; at < original.length; at += 1) {
    if (fold(original.slice(at)) === wanted) return clean(original.slice(at))
  }
  return clean(folded)
}

const levels = ['goal', 'strategy', 'initiative'] as const

/** A heading (# …) that only has a number: 1-1 is a strategy, 1-1-1 an initiative; 1 is a goal where no heading is called one. */
function byNumber(line: Words, goalsAreNamed: boolean): TreeHeading | undefined {
  const groups = line.heading > 0 ? bareNumber.exec(fold(line.text))?.groups : undefined
  const written = groups?.['number']
  if (groups === undefined || written === undefined) return undefined
  const number = plainNumbers(written)
  const level = levels[number.split('-').length - 1]
  if (level === undefined || (level === 'goal' && goalsAreNamed)) return undefined
  return { level, number, title: originalTitle(line.text, groups['title'] ?? '') }
}

/** The heading of a goal, strategy or initiative that a line is; undefined for any other line. */
export function readHeading(line: Words, labels: Labels, goalsAreNamed: boolean): TreeHeading | undefined {
  if (line.text.length > longest || /[。]$/.test(line.text) || line.text.includes('\t')) return undefined
  return byWord(line, labels) ?? byNumber(line, goalsAreNamed)
}
