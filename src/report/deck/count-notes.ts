import type { Counts } from '../../core/tally.ts'
import { sayCounts } from '../sentences/counts.ts'
import { pageWord } from '../sentences/page.ts'
import { noteOf, type DeckContext } from './deck-context.ts'

/** Where the counts of a plan stand in its source, goal by goal; those that were counted say so. */
export function countNotes(context: DeckContext): string[] {
  const { judged, language } = context
  const { plan, tally } = judged
  const counted = (name: string, counts: Counts) =>
    `${name}: ${sayCounts(counts, language)} (${pageWord('byListing', language)})`
  if (tally.stated === null)
    return tally.listed.byGoal.map((counts) => counted(`${counts.number} ${counts.title}`.trim(), counts))
  return [
    noteOf(context, sayCounts(tally.stated, language), plan.stated?.at),
    ...plan.goals.flatMap(({ number, title, stated }) => {
      if (stated === undefined) return []
      const { met, unmet, notJudged = 0, notApplicable = 0, at } = stated
      const words = sayCounts({ met, unmet, notJudged, notApplicable }, language)
      return [noteOf(context, `${number} ${title.text}`.trim() + `: ${words}`, at)]
    }),
  ]
}
