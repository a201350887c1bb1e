import type { Goal, Strategy } from '../../core/plan/plan.ts'
import { countedOf, verdictOfIndicator, verdictOfListing } from '../../core/tally.ts'
import { signBoard } from '../blocks/board.ts'
import type { DeckBlock, DeckRow, DeckTable, Slide } from '../document/deck.ts'
import { deckWord, sayNothingListed, sayStatusTable } from '../sentences/deck.ts'
import { pageWord } from '../sentences/page.ts'
import { sayRecord } from '../sentences/record.ts'
import { verdictWords } from '../sentences/verdict.ts'
import { nowhere } from '../site/addresses.ts'
import { goalName, noteOf, overOf, promiseNote, resultOf, type DeckContext } from './deck-context.ts'

const named = ({ number, title }: Strategy | Goal): string => `${number} ${title.text}`.trim()

/** Every listing of a strategy with its verdict; the strategy is named in its first row. */
function listingRows(context: DeckContext, strategy: Strategy): DeckRow[] {
  const { judged, language } = context
  return strategy.listings.map((listing, index): DeckRow => {
    const state = verdictOfListing(listing, judged.evaluation)
    const number = listing.number === '' ? '' : `(${listing.number}) `
    const title = `${number}${listing.title}${listing.relisting ? pageWord('again', language) : ''}`
    const verdict = verdictWords[state][language]
    return {
      cells: [
        { text: index === 0 ? named(strategy) : '', tone: 'quiet' },
        { text: title, tone: 'lead' },
        { text: verdict, state },
      ],
      under: named(strategy),
      note: noteOf(context, `${title}: ${verdict}`, listing.stated?.at ?? listing.at),
    }
  })
}

function listingTable(context: DeckContext, goal: Goal): DeckTable {
  const { judged, language } = context
  return {
    kind: 'table',
    caption: sayStatusTable(goalName(context, goal), language),
    columns: [
      { heading: judged.plan.levels.strategy, width: 32 },
      { heading: judged.plan.levels.initiative, width: 50 },
      { heading: pageWord('verdict', language), width: 18 },
    ],
    rows: goal.strategies.flatMap((strategy) => listingRows(context, strategy)),
  }
}

/** The indicators of a goal, or of all that a plan of indicators has: what was promised, what came of it, the verdict. */
function indicatorTable(context: DeckContext, goal: Goal): DeckTable {
  const { judged, language } = context
  const missing = pageWord('notGiven', language)
  return {
    kind: 'table',
    caption: sayStatusTable(goalName(context, goal), language),
    columns: [
      { heading: pageWord('indicatorsHeading', language), width: 46 },
      { heading: pageWord('target', language), width: 18 },
      { heading: pageWord('result', language), width: 18 },
      { heading: pageWord('verdict', language), width: 18 },
    ],
    rows: countedOf(goal).indicators.map((indicator): DeckRow => {
      const state = verdictOfIndicator(indicator, judged.evaluation)
      return {
        cells: [
          { text: indicator.name.text, tone: 'lead' },
          { text: indicator.target?.target.text ?? missing },
          { text: indicator.actual?.actual.text ?? missing },
          { text: verdictWords[state][language], state },
        ],
        note: promiseNote(context, indicator.name.text, indicator),
      }
    }),
  }
}

function blocksOf(context: DeckContext, goal: Goal): DeckBlock[] {
  const { listings, indicators } = countedOf(goal)
  if (listings.length > 0) return [listingTable(context, goal)]
  if (indicators.length > 0) return [indicatorTable(context, goal)]
  if (goal.stated === undefined) return []
  return [
    signBoard({ ...context, to: nowhere }, [goal]),
    { kind: 'paragraph', text: pageWord('countsOnly', context.language) },
  ]
}

/** How a goal came out: every initiative by strategy with its verdict. */
export function statusSlide(context: DeckContext, goal: Goal): Slide {
  const { language } = context
  const result = resultOf(context, goal)
  const title = goal.title.text === '' ? goalName(context, goal) : goal.title.text
  return {
    id: goal.id,
    layout: 'content',
    over: overOf(context, goalName(context, goal), deckWord('status', language)),
    title: result.all === 0 ? [{ text: sayNothingListed(title, language) }] : sayRecord(title, result, language),
    blocks: blocksOf(context, goal),
    notes:
      goal.stated === undefined
        ? []
        : [noteOf(context, `${goalName(context, goal)}: ${goal.stated.met} / ${goal.stated.unmet}`, goal.stated.at)],
  }
}
