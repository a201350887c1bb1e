import { fold } from '../../../core/fold.ts'
import type { Line } from '../text/lines.ts'
import { number, one, plainNumbers } from './heading-number.ts'
import { cleanTitle, originalTitle } from './heading-title.ts'
import type { Labels } from './labels.ts'

/** What of a line tells whether it is a heading. */
export type Words = Pick<Line, 'text' | 'heading' | 'names' | 'nameWord'>

/** A heading of the tree: its level, its number in plain digits (1, 1-2, 1-2-3; '' for none) and its title. */
export type TreeHeading = {
  readonly level: 'goal' | 'strategy' | 'initiative'
  readonly number: string
  readonly title: string
  /** The word by which the document calls this level. */
  readonly word?: string
}

/** What the other headings tell: the number of the goal that we are in, whether any heading has stood yet, whether bare numbers are headings at all, and which words for goals stand below another one (約束 > 政策). */
export type HeadingContext = {
  readonly goal: string | undefined
  readonly goalsAreNamed: boolean
  readonly numbersAreHeadings: boolean
  readonly nested: ReadonlySet<string>
  /** Nothing is called a goal: then what would be strategies (施策１１３) stand at the top. */
  readonly strategiesLead: boolean
  /** Words for a level above the goals. */
  readonly outer: ReadonlySet<string>
  readonly inTree: boolean
  /** Whether we are in a section of what was done (主な取組). */
  readonly inActivities: boolean
}

const opens = '[\\s〔【「『\\[(<〈《■□◆◇●○◎▼▽★☆*・]*'
export const longestHeading = 120

/** By the list itself: writing it out for every line of a document would cost more than looking at the line. */
const patterns = new WeakMap<readonly string[], RegExp>()
/** A heading that begins with one of these words: word, number, mark, title. */
export function patternOf(words: readonly string[]): RegExp {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const made = new RegExp(
    `^${opens}(?:(?<outline>[0-9]{1,2}(?:[.][0-9]{1,2}){0,3}[.]?)\\s+)?(?:第\\s?)?(?<word>${words.join('|')})[】〕」』\\]>〉》]?(?<gap>\\s?)(?:(?:第\\s?)?[(]?${number}[)]?)?(?<space>\\s?)(?<mark>[:：.、】〕\\]>〉》-]*)\\s?(?<title>.*)$`,
    'u',
  )
  patterns.set(words, made)
  return made
}
const named = new WeakMap<Labels['levels'], RegExp>()
/** A line without any word for a level (or half-width kana, which may spell one) needs no closer look. */
export function mayName({ levels: known }: Labels): RegExp {
  const before = named.get(known)
  if (before !== undefined) return before
  const { goal, strategy, initiative } = known
  const made = new RegExp(`第|[\\uff61-\\uff9f]|${[...goal, ...strategy, ...initiative].join('|')}`, 'u')
  named.set(known, made)
  return made
}

/** 第1章 …: the number stands before the word. */
const numberFirst = new RegExp(
  `^${opens}第\\s?(?<number>${one})\\s?(?<word>章|節|部|編|分野|項)\\s?[:：]?\\s?(?<title>.*)$`,
  'u',
)
const bareNumber = new RegExp(
  `^(?:[(]?)(?<number>(?:${one})(?:\\s?[-–—ー.]\\s?(?:${one})){0,2})[.．]?[)]?\\s+(?<title>\\S.*)$`,
  'u',
)

/** After 戦略1 without a gap these go on a sentence: 戦略1つ, 施策3件. */
const countsOn = /^(?:[つのかヵヶは]|件|項目|を|に|で|年|月|%|以上|割|億|万|人|回|～|~|・\d)/

const sentence = /[。]|(?:です|ます|した)$/

/** 柱Ⅰ－（２）－②: three numbers behind the word for goals lead to an initiative. */
const depthOf = (level: TreeHeading['level'], written: string): TreeHeading['level'] =>
  level === 'goal' && plainNumbers(written).split('-').length > 2 ? 'initiative' : level

/** A heading by its word and number: 経営課題１：…, 戦略1 - 1 …, 【具体的取組1-1-1】…. Without a number, a long word and a wide gap must say so. */
function byWord(
  line: Words,
  labels: Labels,
  { nested, outer, strategiesLead }: HeadingContext,
): TreeHeading | undefined {
  const text = fold(line.text)
  for (const level of ['goal', 'strategy', 'initiative'] as const) {
    const groups = patternOf(labels.levels[level]).exec(text)?.groups
    if (groups === undefined) continue
    const written = groups['number'] ?? ''
    const mark = groups['mark'] ?? ''
    const title = groups['title'] ?? ''
    if (groups['outline'] !== undefined && written === '') continue
    const wideGap =
      /^[^\s　]+[ ]*(?:　|[ ]{2,})/.test(line.text.trim()) &&
      (groups['word'] ?? '').length >= 4 &&
      title !== '' &&
      title.length <= 40 &&
      !title.includes(' ')
    if (written === '' && !(wideGap && mark === '') && (mark === '' || title === '' || line.heading === 0)) continue
    if (written !== '' && mark === '' && groups['space'] === '' && countsOn.test(title)) continue
    if (level === 'goal' && outer.has(groups['word'] ?? '')) return undefined
    const leads = level === 'strategy' && strategiesLead && written !== ''
    const own = leads
      ? 'goal'
      : level === 'goal' && nested.has(groups['word'] ?? '')
        ? 'strategy'
        : depthOf(level, written)
    return {
      level: own,
      number: written === '' ? '' : plainNumbers(written),
      title: originalTitle(line.text, title),
      word: groups['word'] ?? '',
    }
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
      word: chapter['word'] ?? '',
    }
  )
}

const levels = ['goal', 'strategy', 'initiative'] as const

/**
 * A heading that only has a number: 1-1 is a strategy and 1-1-1 an initiative of the goal that we are in; a bare 1 is a goal where
 * headings (# …) of that kind are numbered and none is called a goal.
 */
function byNumber(line: Words, { goal, goalsAreNamed, numbersAreHeadings }: HeadingContext): TreeHeading | undefined {
  if (line.text.length > 60 || !/\s/.test(line.text)) return undefined
  const groups = bareNumber.exec(fold(line.text))?.groups
  const written = groups?.['number']
  if (groups === undefined || written === undefined) return undefined
  const parts = plainNumbers(written).split('-')
  const level = levels[parts.length - 1]
  const title = groups['title'] ?? ''
  if (level === undefined || title.length < 2 || sentence.test(title)) return undefined
  if (level === 'goal')
    return line.heading > 0 && !goalsAreNamed && numbersAreHeadings
      ? { level, number: parts.join('-'), title: originalTitle(line.text, title) }
      : undefined
  return line.heading > 0 || parts[0] === goal
    ? { level, number: parts.join('-'), title: originalTitle(line.text, title) }
    : undefined
}

const numberedName = new RegExp(
  `^${opens}(?:第\\s?)?[(]?${number}[)]?(?:[章節部編項])?(?:[.．、:：\\s]\\s*(?<title>.*))?$`,
  'u',
)

/** A name in a table, apart from its number and the word for its level: 政策1 安心して暮らせるまち, 1-1 健康づくり, (1) 担い手づくり, １－１. */
export function readNumbered(
  text: string,
  words: readonly string[],
): { readonly number: string; readonly title: string } {
  const folded = fold(text)
  const groups = patternOf(words).exec(folded)?.groups
  const written = groups?.['number'] ?? ''
  const counts = groups?.['mark'] === '' && groups['space'] === '' && countsOn.test(groups['title'] ?? '')
  if (groups !== undefined && written !== '' && !counts)
    return { number: plainNumbers(written), title: originalTitle(text, groups['title'] ?? '') }
  const bare = numberedName.exec(folded)?.groups
  return bare?.['number'] === undefined
    ? { number: '', title: cleanTitle(text) }
    : { number: plainNumbers(bare['number']), title: originalTitle(text, bare['title'] ?? '') }
}

type Answer = { readonly labels: Labels; readonly context: HeadingContext; readonly heading: TreeHeading | undefined }
/** By the line itself, for what was found last: the end of a table, a title and what follows one are asked about the same lines. */
const answers = new WeakMap<Words, Answer>()

/** The heading of a goal, strategy or initiative that a line is; undefined for any other line. */
export function readHeading(line: Words, labels: Labels, context: HeadingContext): TreeHeading | undefined {
  if (line.text.length > longestHeading || /[。]$/.test(line.text) || line.text.includes('\t')) return undefined
  if (line.names === 'goal' && context.outer.has(line.nameWord ?? '')) return undefined
  if (line.names !== undefined)
    return { level: line.names, ...readNumbered(line.text, labels.levels[line.names]), word: line.nameWord ?? '' }
  if (!mayName(labels).test(line.text)) return byNumber(line, context)
  const known = answers.get(line)
  if (known?.labels === labels && known.context === context) return known.heading
  const heading = byWord(line, labels, context) ?? byNumber(line, context)
  answers.set(line, { labels, context, heading })
  return heading
}
