import { fold } from '../../../core/fold.ts'
import type { Line } from '../text/lines.ts'
import { plainNumbers } from './heading-number.ts'
import {
  longestHeading,
  mayName,
  patternOf,
  readHeading,
  readNumbered,
  type HeadingContext,
  type Words,
} from './heading.ts'
import type { Labels } from './labels.ts'
import { readLabel } from './read-label.ts'

type Named = { readonly word: string; readonly number: string }

/** The words for goals that a document uses, each with its numbers, in order. */
function goalWords(lines: readonly Words[], labels: Labels): Named[] {
  const pattern = patternOf(labels.levels.goal)
  return lines.flatMap((line) => {
    const groups = line.names === 'goal' ? namedGoal(line, labels) : pattern.exec(fold(line.text))?.groups
    return groups?.['number'] === undefined || groups['title'] === ''
      ? []
      : [{ word: groups['word'] ?? '', number: plainNumbers(groups['number']) }]
  })
}

const namedGoal = (line: Words, labels: Labels) => ({
  ...readNumbered(line.text, labels.levels.goal),
  word: line.nameWord ?? '',
})

/** The words for goals that stand below another word for goals, where no strategy is called by its own. */
function nestedWords(named: readonly Named[]): ReadonlySet<string> {
  const words = named.map(({ word }) => word)
  const [outer, ...others] = new Set(words)
  const counted = (word: string | undefined) => words.filter((other) => other === word).length
  const alternate = words.lastIndexOf(outer ?? '') > words.findIndex((word) => word !== outer)
  return new Set(alternate ? others.filter((word) => counted(word) >= counted(outer)) : [])
}

/** Words for a level above the goals (基本政策２ over 政策２－１ over 施策２－１－１): a plan has no place for it. */
const outerWords = (named: readonly Named[]): ReadonlySet<string> =>
  new Set(
    named.flatMap(({ word, number }) =>
      named.some((other) => other.word !== word && number !== '' && other.number.startsWith(`${number}-`))
        ? [word]
        : [],
    ),
  )

/** A word for goals in a cell of its own, before a colon or a gap: a column or a name of them. */
const namesGoal = ({ text, plain }: Line, labels: Labels): boolean =>
  (plain ? [text] : text.split(/[\t|｜:：　]| {2,}/)).some(
    (cell) =>
      cell !== '' &&
      (labels.levels.goal.includes(cell.trim()) || readLabel(labels, cell.trim())?.roles.includes('goal') === true),
  )

/** What the headings of a document tell before it is read line by line. */
export function headingContext(lines: readonly Line[], labels: Labels): HeadingContext {
  const none: HeadingContext = {
    goal: undefined,
    goalsAreNamed: true,
    numbersAreHeadings: false,
    nested: new Set(),
    outer: new Set(),
    strategiesLead: false,
    inTree: false,
    inActivities: false,
  }
  const short = lines.filter(({ text, tabbed }) => text !== '' && text.length <= longestHeading && !tabbed)
  const telling = short.filter(({ text }) => mayName(labels).test(text))
  const mentions = telling.filter(
    ({ text }) => labels.levels.goal.some((word) => text.includes(word)) || text.startsWith('第'),
  )
  const levelsNamed = new Set(mentions.map((line) => readHeading(line, labels, none)?.level))
  const strategies = telling.flatMap((line) => {
    const heading = labels.levels.strategy.some((word) => line.text.includes(word))
      ? readHeading(line, labels, none)
      : undefined
    return heading?.level === 'strategy' ? [heading] : []
  })
  const strategiesAreNumbered = strategies.length > 0 && strategies.every(({ number }) => /^\d+$/.test(number))
  const goalsAreNamed = () =>
    levelsNamed.has('goal') || lines.some((line) => line.text.length <= longestHeading * 4 && namesGoal(line, labels))
  const named = goalWords(mentions, labels)
  return {
    goal: undefined,
    goalsAreNamed: levelsNamed.has('goal'),
    numbersAreHeadings: short.some(
      ({ text, heading }) => heading > 0 && /^[0-9０-９]{1,2}\s?[-－.]\s?[0-9０-９]{1,2}[\s　]/.test(text),
    ),
    inTree: false,
    inActivities: false,
    strategiesLead: strategiesAreNumbered && !goalsAreNamed(),
    nested: strategies.length > 0 ? new Set() : nestedWords(named),
    outer: strategies.length > 0 ? outerWords(named) : new Set(),
  }
}
