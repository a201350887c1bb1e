import { boardOf } from '../blocks/board.ts'
import { tallyBars, tallyTable } from '../blocks/tally-table.ts'
import { overOf } from '../deck/deck-context.ts'
import type { Booklet, Chapter } from '../document/booklet.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import type { PageContext } from '../page-context.ts'
import { answerCounts } from '../pages/plan-overview.ts'
import { indexOf } from '../plan-index.ts'
import { answerParts } from '../sentences/answer.ts'
import { bookletWord } from '../sentences/booklet.ts'
import { deckWord } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { nowhere } from '../site/addresses.ts'
import { goalChapter } from './goal-chapter.ts'
import { initiativeChapter } from './initiative-chapter.ts'
import { prose } from './prose.ts'
import { sourcesChapter } from './sources-chapter.ts'

/** 目標像・使命・区長の方針 and what the plan says of its own year, with the counts. */
function wholeChapter({ judged, language }: PageContext): Chapter {
  const { vision, mission, policy, summary, nextPolicy } = judged.plan
  const bars = tallyBars(judged, language)
  return {
    id: 'whole',
    heading: bookletWord('planAsWhole', language),
    blocks: [
      ...prose([
        [pageWord('vision', language), vision],
        [pageWord('mission', language), mission],
        [pageWord('mayorPolicy', language), policy],
        [pageWord('summary', language), summary],
        [pageWord('nextPolicy', language), nextPolicy],
      ]),
      ...(bars.rows.length === 0
        ? [{ kind: 'paragraph' as const, text: deckWord('noGoals', language) }]
        : [bars, tallyTable(judged, language)]),
    ],
    chapters: [],
  }
}

/** Initiatives that no strategy lists. */
function otherChapters(context: PageContext): Chapter[] {
  const { plan } = context.judged
  const others = plan.initiatives.filter(({ id }) => !indexOf(plan).own.has(id))
  if (others.length === 0) return []
  return [
    {
      id: 'others',
      heading: pageWord('otherInitiatives', context.language),
      blocks: [],
      chapters: others.map((initiative) => initiativeChapter(context, initiative, undefined)),
    },
  ]
}

/**
 * The whole plan with its review, to be read from the first page to the last: the answer and the board, the plan as a whole, a chapter for every
 * goal with its strategies and initiatives, the sources.
 */
export function planBooklet(judged: JudgedPlan, language: Language): Booklet {
  const context = { judged, language, to: nowhere }
  return {
    language,
    publisher: judged.publisher,
    title: overOf(context, bookletWord('title', language)),
    over: overOf(context, bookletWord('title', language)),
    answer: answerParts(answerCounts(judged), language),
    board: boardOf(context),
    contents: bookletWord('contents', language),
    chapters: [
      wholeChapter(context),
      ...judged.plan.goals.map((goal) => goalChapter(context, goal)),
      ...otherChapters(context),
      sourcesChapter(context),
    ],
    missingLetters: bookletWord('missingLetters', language),
  }
}
