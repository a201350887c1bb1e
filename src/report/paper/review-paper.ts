import type { Goal } from '../../core/plan/plan.ts'
import { boardOf } from '../blocks/board.ts'
import { sourcesChapter } from '../booklet/sources-chapter.ts'
import { activitySlides, otherActivitySlides } from '../deck/activity-slides.ts'
import { overOf } from '../deck/deck-context.ts'
import { statusSlide } from '../deck/status-slides.ts'
import { tallySlides } from '../deck/tally-slides.ts'
import { otherUnmetSlides, unmetSlides } from '../deck/unmet-slides.ts'
import { titleText, type Slide } from '../document/deck.ts'
import type { Paper, PaperChapter } from '../document/paper.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import type { PageContext } from '../page-context.ts'
import { answerCounts } from '../pages/plan-overview.ts'
import { answerParts } from '../sentences/answer.ts'
import { bookletWord, sayChapter } from '../sentences/booklet.ts'
import { deckWord, type DeckWord } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { nowhere } from '../site/addresses.ts'
import { blocksOfSlide } from './blocks-of-slide.ts'

/** A slide under a heading of the paper; its title stays the sentence below it. */
const chapterOf = (slide: Slide, heading: string): PaperChapter => ({
  id: slide.id,
  heading,
  answer: slide.title,
  blocks: blocksOfSlide(slide),
  chapters: [],
})

/** Slides about one thing as one chapter; none where there is nothing to say. */
function chapterOfAll(id: string, heading: string, slides: readonly Slide[]): PaperChapter[] {
  const [first, ...rest] = slides
  if (first === undefined) return []
  const following = rest.flatMap((slide) => [
    { kind: 'paragraph' as const, text: titleText(slide) },
    ...blocksOfSlide(slide),
  ])
  return [{ ...chapterOf(first, heading), id, blocks: [...blocksOfSlide(first), ...following] }]
}

/** What was done under each strategy of a goal. */
function activityChapter(context: PageContext, goal: Goal): PaperChapter[] {
  const { language, judged } = context
  const chapters = goal.strategies.flatMap((strategy) =>
    activitySlides(context, strategy).map((slide) =>
      chapterOf(slide, sayChapter(judged.plan.levels.strategy, strategy.number, strategy.title.text)),
    ),
  )
  if (chapters.length === 0) return []
  return [{ id: `activities-${goal.id}`, heading: deckWord('activities', language), blocks: [], chapters }]
}

function goalChapter(context: PageContext, goal: Goal): PaperChapter {
  const { language, judged } = context
  return {
    ...chapterOf(statusSlide(context, goal), sayChapter(judged.plan.levels.goal, goal.number, goal.title.text)),
    chapters: [
      ...activityChapter(context, goal),
      ...chapterOfAll(`unmet-${goal.id}`, deckWord('unmet', language), unmetSlides(context, goal)),
    ],
  }
}

/** What no strategy lists. */
function otherChapter(context: PageContext): PaperChapter[] {
  const word = (name: DeckWord) => deckWord(name, context.language)
  const chapters = [
    ...chapterOfAll('activities-others', word('activities'), otherActivitySlides(context)),
    ...chapterOfAll('unmet-others', word('unmet'), otherUnmetSlides(context)),
  ]
  const heading = pageWord('otherInitiatives', context.language)
  return chapters.length === 0 ? [] : [{ id: 'others', heading, blocks: [], chapters }]
}

/**
 * The review as a paper, in the order of the slides: the answer with the board, the counts, goal by goal how every initiative came out, what was done
 * and what was missed, at last the sources.
 */
export function reviewPaper(judged: JudgedPlan, language: Language): Paper {
  const context = { judged, language, to: nowhere }
  const board = boardOf(context)
  const title = overOf(context, deckWord('reviewOfPlan', language))
  const tally = chapterOfAll('tally', deckWord('tally', language), tallySlides(context))
  return {
    language,
    publisher: judged.publisher,
    title,
    over: title,
    answer: answerParts(answerCounts(judged), language),
    opening:
      board.rows.length === 0 ? [{ kind: 'paragraph', text: deckWord('noGoals', language), quiet: true }] : [board],
    contents: bookletWord('contents', language),
    paged: true,
    chapters: [
      ...tally,
      ...judged.plan.goals.map((goal) => goalChapter(context, goal)),
      ...otherChapter(context),
      sourcesChapter(context),
    ],
  }
}
