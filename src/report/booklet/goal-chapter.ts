import type { Goal, Indicator, Strategy } from '../../core/plan/plan.ts'
import { signBoard } from '../blocks/board.ts'
import { listingTables } from '../blocks/listing-table.ts'
import { measuresOf } from '../blocks/measures.ts'
import { resultOf } from '../deck/deck-context.ts'
import type { BookletBlock, Chapter } from '../document/booklet.ts'
import type { PageContext } from '../page-context.ts'
import { sayChapter, sayListingTable } from '../sentences/booklet.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'
import { sayRecord } from '../sentences/record.ts'
import { initiativeChapters, toldElsewhere } from './initiative-chapter.ts'
import { prose } from './prose.ts'

const measured = (context: PageContext, indicators: readonly Indicator[]): BookletBlock[] =>
  indicators.length === 0 ? [] : [measuresOf(context, indicators)]

/** What a strategy lists, each with its verdict: the strategy on one look. */
function listingTable(context: PageContext, goal: Goal, strategy: Strategy, name: string): BookletBlock[] {
  if (strategy.listings.length === 0) return []
  return listingTables(context, [{ ...goal, strategies: [strategy] }]).map((table) => ({
    ...table,
    caption: sayListingTable(name, context.language),
    columns: table.columns.filter((_, index) => index !== 1),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => index !== 1) })),
  }))
}

function strategyChapter(context: PageContext, goal: Goal, strategy: Strategy): Chapter {
  const { judged, language } = context
  const word = (name: PageWord) => pageWord(name, language)
  const { desiredState, approach, problem, nextPolicy, section, indicators, number, title } = strategy
  const heading = sayChapter(judged.plan.levels.strategy, number, title.text)
  return {
    id: strategy.id,
    heading,
    blocks: [
      ...prose([
        [word('section'), section],
        [word('desiredState'), desiredState],
        [word('approach'), approach],
      ]),
      ...measured(context, indicators),
      ...listingTable(context, goal, strategy, heading),
      ...toldElsewhere(context, strategy),
      ...prose([
        [word('problem'), problem],
        [word('nextPolicy'), nextPolicy],
      ]),
    ],
    chapters: initiativeChapters(context, strategy),
  }
}

/** A strategy that has neither a name nor words only holds what a goal lists. */
const isNamed = ({ number, title, desiredState, approach, indicators }: Strategy): boolean =>
  number !== '' || title.text !== '' || desiredState !== undefined || approach !== undefined || indicators.length > 0

/** A goal: how many of its promises were met, its words, its indicators, and its strategies with all their initiatives. */
export function goalChapter(context: PageContext, goal: Goal): Chapter {
  const { judged, language } = context
  const word = (name: PageWord) => pageWord(name, language)
  const { future, situation, analysis, issue, mainStrategies, summary, nextPolicy, section } = goal
  const title = goal.title.text || judged.plan.levels.goal
  const board = signBoard(context, [goal])
  const isCountOnly = goal.stated !== undefined && goal.strategies.every(({ listings }) => listings.length === 0)
  return {
    id: goal.id,
    heading: sayChapter(judged.plan.levels.goal, goal.number, goal.title.text),
    answer: sayRecord(title, resultOf(context, goal), language),
    blocks: [
      ...(board.rows.length === 0 ? [] : [board]),
      ...(isCountOnly ? [{ kind: 'paragraph' as const, text: word('countsOnly') }] : []),
      ...prose([
        [word('section'), section],
        [word('future'), future],
        [word('currentState'), situation],
        [word('analysis'), analysis],
        [word('issue'), issue],
        [word('mainStrategies'), mainStrategies],
      ]),
      ...measured(context, goal.indicators),
      ...prose([
        [word('summary'), summary],
        [word('nextPolicy'), nextPolicy],
      ]),
    ],
    chapters: goal.strategies.flatMap((strategy) =>
      isNamed(strategy) ? [strategyChapter(context, goal, strategy)] : initiativeChapters(context, strategy),
    ),
  }
}
