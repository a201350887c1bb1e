import type { CountsByGoal } from '../../core/tally.ts'
import { tallyBars, tallyTable } from '../blocks/tally-table.ts'
import type { DeckRow, DeckTable, Slide } from '../document/deck.ts'
import type { CountsTable } from '../document/table.ts'
import { deckWord, sayShare, sayShares } from '../sentences/deck.ts'
import { countNotes } from './count-notes.ts'
import { goalName, overOf, type DeckContext } from './deck-context.ts'

type Share = { readonly name: string; readonly met: number; readonly all: number }
/** Which of two shares is greater, without dividing. */
const isMore = (a: Share, b: Share): boolean => a.met * b.all > b.met * a.all

function sharesOf(context: DeckContext): Share[] {
  const { plan, tally } = context.judged
  return plan.goals.flatMap((goal): Share[] => {
    const counts = [tally.stated, tally.listed]
      .flatMap((all) => all?.byGoal ?? [])
      .find(({ goal: id }) => id === goal.id)
    if (counts === undefined) return []
    const all = counts.met + counts.unmet + counts.notJudged + counts.notApplicable
    return all === 0 ? [] : [{ name: goalName(context, goal), met: counts.met, all }]
  })
}

function sharesTitle(shares: readonly Share[], { language }: DeckContext): string {
  const [first] = shares
  if (first === undefined) return deckWord('noGoals', language)
  const best = shares.reduce((most, one) => (isMore(one, most) ? one : most), first)
  const worst = shares.reduce((least, one) => (isMore(least, one) ? one : least), first)
  return best === worst ? sayShare(first, language) : sayShares(best, worst, language)
}

function countsTitle({ judged, language }: DeckContext): string {
  const { stated, listed, distinct } = judged.tally
  if (stated === null) return deckWord('noCounts', language)
  const of = (counts: CountsByGoal, id: string) => counts.byGoal.find(({ goal }) => goal === id)
  const pair = (counts: { met: number; unmet: number } | undefined) => counts && `${counts.met}/${counts.unmet}`
  const found = stated.byGoal.filter(({ goal }) => of(listed, goal) !== undefined)
  const agrees = found.every((printed) =>
    [pair(of(listed, printed.goal)), pair(of(distinct, printed.goal))].includes(pair(printed)),
  )
  if (!agrees) return deckWord('countsDiffer', language)
  return deckWord(found.length === stated.byGoal.length ? 'countsAgree' : 'countsPartly', language)
}

const countWidths = [40, 13, 12, 12, 23] as const

/** The table of the three counts, as a slide has it. */
function deckTable({ caption, columns, rows }: CountsTable): DeckTable {
  return {
    kind: 'table',
    caption,
    columns: columns.map(({ heading, numeric }, index) => ({
      heading,
      width: countWidths[index] ?? 13,
      ...(numeric === undefined ? {} : { numeric }),
    })),
    rows: rows.map(({ cells, heading }): DeckRow => ({
      cells: cells.map(({ text, quiet }) => (quiet === undefined ? { text } : { text, tone: 'quiet' as const })),
      ...(heading === undefined ? {} : { total: true as const }),
    })),
  }
}

/** Met and unmet of every goal as bars, then the three counts side by side; nothing where nothing was counted. */
export function tallySlides(context: DeckContext): Slide[] {
  const { judged, language } = context
  const bars = tallyBars(judged, language)
  if (bars.rows.length === 0) return []
  const over = overOf(context, deckWord('tally', language))
  const notes = countNotes(context)
  return [
    {
      id: 'bars',
      layout: 'content',
      over,
      title: [{ text: sharesTitle(sharesOf(context), context) }],
      blocks: [bars],
      notes,
    },
    {
      id: 'counts',
      layout: 'content',
      over,
      title: [{ text: countsTitle(context) }],
      blocks: [deckTable(tallyTable(judged, language))],
      notes,
    },
  ]
}
