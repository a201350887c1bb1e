import { fold } from '../../../core/fold.ts'
import type { Line } from '../text/lines.ts'
import { longestHeading, patternOf, readHeading, type HeadingContext, type Words } from './heading.ts'
import type { Labels } from './labels.ts'

/** The words for goals that stand below another word for goals, where no strategy is called by its own. */
function nestedWords(lines: readonly Words[], labels: Labels): ReadonlySet<string> {
  const pattern = patternOf(labels.levels.goal)
  const words = lines.flatMap((line) => {
    const groups = pattern.exec(fold(line.text))?.groups
    return groups?.['number'] === undefined || groups['title'] === '' ? [] : [groups['word'] ?? '']
  })
  const [outer, ...others] = new Set(words)
  const counted = (word: string | undefined) => words.filter((other) => other === word).length
  const alternate = words.lastIndexOf(outer ?? '') > words.findIndex((word) => word !== outer)
  return new Set(alternate ? others.filter((word) => counted(word) >= counted(outer)) : [])
}

/** What the headings of a document tell before it is read line by line. */
export function headingContext(lines: readonly Line[], labels: Labels): HeadingContext {
  const none: HeadingContext = {
    goal: undefined,
    goalsAreNamed: true,
    numbersAreHeadings: false,
    nested: new Set(),
    inTree: false,
  }
  const short = lines.filter(({ text, tabbed }) => text !== '' && text.length <= longestHeading && !tabbed)
  const mentions = short.filter(
    ({ text }) => labels.levels.goal.some((word) => text.includes(word)) || text.startsWith('第'),
  )
  const levelsNamed = new Set(mentions.map((line) => readHeading(line, labels, none)?.level))
  const strategies = short.some(
    (line) =>
      labels.levels.strategy.some((word) => line.text.includes(word)) &&
      readHeading(line, labels, none)?.level === 'strategy',
  )
  return {
    goal: undefined,
    goalsAreNamed: levelsNamed.has('goal'),
    numbersAreHeadings: short.some(
      ({ text, heading }) => heading > 0 && /^[0-9０-９]{1,2}\s?[-－.]\s?[0-9０-９]{1,2}[\s　]/.test(text),
    ),
    inTree: false,
    nested: strategies ? new Set() : nestedWords(mentions, labels),
  }
}
