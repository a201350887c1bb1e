import type { Deck } from '../document/deck.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { deckWord } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { activitySlides, otherActivitySlides } from './activity-slides.ts'
import { overOf } from './deck-context.ts'
import { coverSlide, goalsSlide } from './opening-slides.ts'
import { readingSlide } from './reading-slide.ts'
import { statusSlide } from './status-slides.ts'
import { tallySlides } from './tally-slides.ts'
import { withUniqueTitles } from './unique-titles.ts'
import { otherUnmetSlides, unmetSlides } from './unmet-slides.ts'

/**
 * The slides of a review in the order in which a ward shows them to its council: the answer, the goals, the counts; then goal by goal how
 * every initiative came out, what was done under each strategy, and what was missed; at last the sources. Slides are as long as what they
 * say: `paginate` makes them fit.
 */
export function reviewDeck(judged: JudgedPlan, language: Language): Deck {
  const context = { judged, language }
  const ofGoals = judged.plan.goals.flatMap((goal) => [
    statusSlide(context, goal),
    ...goal.strategies.flatMap((strategy) => activitySlides(context, strategy)),
    ...unmetSlides(context, goal),
  ])
  const slides = [
    coverSlide(context),
    goalsSlide(context),
    ...tallySlides(context),
    ...ofGoals,
    ...otherActivitySlides(context),
    ...otherUnmetSlides(context),
    readingSlide(context),
  ]
  return {
    language,
    publisher: judged.publisher,
    title: overOf(context, deckWord('reviewOfPlan', language)),
    slides: withUniqueTitles(slides, language),
  }
}
