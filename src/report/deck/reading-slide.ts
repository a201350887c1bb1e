import { colophonOf } from '../pages/plan-overview.ts'
import type { DeckRow, Slide } from '../document/deck.ts'
import { deckWord, type DeckWord } from '../sentences/deck.ts'
import { pageWord } from '../sentences/page.ts'
import { inRow } from '../sentences/punctuation.ts'
import { sayFoundCount } from '../sentences/page/checks.ts'
import { overOf, type DeckContext } from './deck-context.ts'

/** Where everything comes from, and how to read signs, counts and verdicts. */
export function readingSlide(context: DeckContext): Slide {
  const { judged, language } = context
  const word = (name: DeckWord) => deckWord(name, language)
  const { plan, findings } = judged
  const [origin = '', ...rule] = colophonOf(judged, language)
  const found = findings.length === 0 ? pageWord('nothingFound', language) : sayFoundCount(findings.length, language)
  const row = (name: string, text: string): DeckRow => ({ cells: [{ text: name, tone: 'lead' }, { text }] })
  const activities = plan.initiatives.some((initiative) => initiative.activities.length > 0)
  return {
    id: 'reading',
    layout: 'content',
    over: overOf(context, word('sources')),
    title: [{ text: word('readingTitle') }],
    blocks: [
      {
        kind: 'table',
        caption: word('sources'),
        columns: [
          { heading: word('whatToKnow'), width: 18 },
          { heading: word('meaning'), width: 82 },
        ],
        rows: [
          row(pageWord('sourceLabel', language), origin),
          row(word('rule'), inRow(rule, language)),
          row(word('signs'), word('signsMeaning')),
          row(word('counting'), word('countingMeaning')),
          row(word('relistings'), word('relistingMeaning')),
          row(word('missing'), word('missingMeaning')),
          ...(activities ? [] : [row(word('activities'), pageWord('noActivities', language))]),
          row(pageWord('checksPage', language), found),
          ...(plan.notes ?? []).map(({ text }) => row(pageWord('notesHeading', language), text)),
        ],
      },
    ],
    notes: [],
  }
}
