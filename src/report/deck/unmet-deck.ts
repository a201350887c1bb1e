import type { Deck } from '../document/deck.ts'
import { unmetInitiatives, type JudgedPlan } from '../judged-plan.ts'
import { deckWord } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { unmetAnswer } from '../sentences/page/unmet.ts'
import { overOf } from './deck-context.ts'
import { readingSlide } from './reading-slide.ts'
import { withUniqueTitles } from './unique-titles.ts'
import { otherUnmetSlides, unmetSlides } from './unmet-slides.ts'

/** Only what was missed, goal by goal with its situation and its countermeasure: what a council asks about first. */
export function unmetDeck(judged: JudgedPlan, language: Language): Deck {
  const context = { judged, language }
  const count = unmetInitiatives(judged).length
  const title = overOf(context, deckWord('unmet', language))
  const slides = [
    {
      id: 'cover',
      layout: 'cover' as const,
      over: title,
      title: count === 0 ? [{ text: pageWord('noneUnmet', language) }] : unmetAnswer(count, language),
      blocks: [{ kind: 'paragraph' as const, text: pageWord('unmetLead', language), tone: 'quiet' as const }],
      notes: [],
    },
    ...judged.plan.goals.flatMap((goal) => unmetSlides(context, goal)),
    ...otherUnmetSlides(context),
    readingSlide(context),
  ]
  return { language, publisher: judged.publisher, title, slides: withUniqueTitles(slides, language) }
}
