import { boardOf } from '../blocks/board.ts'
import type { DeckBlock, Slide } from '../document/deck.ts'
import { answerCounts } from '../pages/plan-overview.ts'
import { answerParts } from '../sentences/answer.ts'
import { sayCounts } from '../sentences/counts.ts'
import { deckWord, sayPromises, saySigns } from '../sentences/deck.ts'
import { nowhere } from '../site/addresses.ts'
import { countNotes } from './count-notes.ts'
import { overOf, type DeckContext } from './deck-context.ts'

/** More signs than this are no mark any more; the board on the second slide has all of them. */
const signsAtMost = 150

const boardFor = (context: DeckContext) => boardOf({ ...context, to: nowhere })

/** The cover: the answer as a sentence, with one sign for every promise. */
export function coverSlide(context: DeckContext): Slide {
  const { judged, language } = context
  const { rows, legend } = boardFor(context)
  const signs = rows.flatMap((row) => row.signs)
  const counts = judged.tally.stated ?? judged.tally.listed
  const blocks: DeckBlock[] =
    signs.length === 0 || signs.length > signsAtMost
      ? []
      : [{ kind: 'signs', signs, legend, description: saySigns(sayCounts(counts, language), language) }]
  return {
    id: 'cover',
    layout: 'cover',
    over: overOf(context, deckWord('reviewOfPlan', language)),
    title: answerParts(answerCounts(judged), language),
    blocks,
    notes: countNotes(context),
  }
}

/** The goals with their board: one sign for every promise, goal by goal. */
export function goalsSlide(context: DeckContext): Slide {
  const { judged, language } = context
  const { plan } = judged
  const board = boardFor(context)
  const promises = board.rows.reduce((sum, { signs }) => sum + signs.length, 0)
  // A goal without signs is a goal all the same: here it stands with its name alone.
  const shown = new Map(board.rows.map((row) => [`${row.number} ${row.title}`, row]))
  const rows = plan.goals.map(
    ({ number, title }) =>
      shown.get(`${number} ${title.text}`) ?? { number, title: title.text, signs: [], met: '', of: '', label: '' },
  )
  return {
    id: 'goals',
    layout: 'content',
    over: overOf(context, deckWord('goals', language)),
    title: [{ text: sayPromises(plan.levels.goal, plan.goals.length, promises, language) }],
    blocks: [
      ...(rows.length === 0 ? [] : [{ ...board, rows, note: '' }]),
      ...(board.note === '' ? [] : [{ kind: 'paragraph' as const, text: board.note, tone: 'quiet' as const }]),
    ],
    notes: countNotes(context),
  }
}
