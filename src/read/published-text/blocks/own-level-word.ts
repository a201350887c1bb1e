import { fold } from '../../../core/fold.ts'
import type { Line } from '../text/lines.ts'
import { readHeading, type HeadingContext } from './heading.ts'
import type { Labels } from './labels.ts'

const numbered =
  /^[\s【〔■□◆◇●○◎▼▽★☆*・]*(?<word>[^\s\d()（）「」、。:：・]{2,12})\s?(?<number>\d{1,2})[】〕]?[\s:：]+(?<title>\S.{1,60})$/u
const longestLine = 80
const fewest = 2

type Numbered = { readonly word: string; readonly number: number }

/** 重点プロジェクト2 にぎわいの創出: a word that no form knows, with a number and a title. */
function readNumbered({ text, tabbed, listed, plain }: Line): Numbered | undefined {
  if (plain || tabbed || listed || text.length > longestLine || /[。|｜]/.test(text)) return undefined
  const groups = numbered.exec(fold(text))?.groups
  return groups && { word: groups['word'] ?? '', number: parseInt(groups['number'] ?? '', 10) }
}

/**
 * The document's own word for its goals, where no form knows one: it counts up from 1 without a gap, and below each number stand
 * headings whose own number begins with it (重点プロジェクト2 over 取組2-1). Undefined where anything else is so.
 */
export function ownGoalWord(lines: readonly Line[], labels: Labels, context: HeadingContext): string | undefined {
  if (!lines.some((line) => readNumbered(line)?.number === 1)) return undefined
  const counts = new Map<string, { number: number; led: boolean }[]>()
  let last: { number: number; led: boolean } | undefined
  for (const line of lines) {
    if (line.text === '') continue
    const below = readHeading(line, labels, context)
    const first = below?.number.includes('-') === true ? parseInt(below.number, 10) : undefined
    if (below !== undefined) {
      if (last !== undefined && first !== undefined) last.led ||= first === last.number
      if (last !== undefined && first !== undefined && first !== last.number) last = undefined
      continue
    }
    const own = readNumbered(line)
    if (own === undefined) continue
    last = { number: own.number, led: false }
    counts.set(own.word, [...(counts.get(own.word) ?? []), last])
  }
  const words = [...counts].filter(
    ([, all]) => all.length >= fewest && all.every(({ number, led }, index) => number === index + 1 && led),
  )
  return words.length === 1 ? words[0]?.[0] : undefined
}

/** The labels with the document's own word among those for goals. */
export const withGoalWord = (labels: Labels, word: string): Labels => ({
  ...labels,
  levels: { ...labels.levels, goal: [...labels.levels.goal, word].toSorted((a, b) => b.length - a.length) },
})
