import type { Goal } from '../../core/plan/plan.ts'
import { resultBlocks } from '../blocks/result-blocks.ts'
import { initiativeName, nextBlocks } from '../booklet/initiative-chapter.ts'
import { prose } from '../booklet/prose.ts'
import { sourcesChapter } from '../booklet/sources-chapter.ts'
import { overOf } from '../deck/deck-context.ts'
import type { Paper, PaperChapter } from '../document/paper.ts'
import { unmetInitiatives, type JudgedPlan, type UnmetInitiative } from '../judged-plan.ts'
import type { PageContext } from '../page-context.ts'
import { indexOf } from '../plan-index.ts'
import { bookletWord, sayChapter } from '../sentences/booklet.ts'
import { deckWord } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { unmetAnswer } from '../sentences/page/unmet.ts'
import { verdictWords } from '../sentences/verdict.ts'
import { nowhere } from '../site/addresses.ts'

/** One miss: what was promised and what came of it, how it was missed, what comes next; what is missing of that is said. */
function missedChapter(context: PageContext, { initiative }: UnmetInitiative): PaperChapter {
  const { judged, language } = context
  const { section, situation, problem } = initiative
  return {
    id: initiative.id,
    heading: initiativeName(context, initiative, indexOf(judged.plan).own.get(initiative.id)),
    verdict: { state: 'unmet', text: verdictWords.unmet[language] },
    blocks: [
      ...prose([[pageWord('section', language), section]]),
      ...resultBlocks(context, initiative, 'unmet'),
      ...prose([
        [bookletWord('situation', language), situation],
        [pageWord('problem', language), problem],
      ]),
      ...nextBlocks(context, initiative, true),
    ],
    chapters: [],
  }
}

function chapterOf(context: PageContext, about: Omit<PaperChapter, 'blocks' | 'chapters'>, goal: Goal | undefined) {
  const { judged } = context
  const { own } = indexOf(judged.plan)
  const missed = unmetInitiatives(judged).filter(({ initiative }) => own.get(initiative.id)?.goal === goal)
  const chapters = missed.map((one) => missedChapter(context, one))
  return chapters.length === 0 ? [] : [{ ...about, blocks: [], chapters }]
}

/** A short paper on what was missed, goal by goal, each initiative once: what a council and residents ask about first. */
export function unmetNotice(judged: JudgedPlan, language: Language): Paper {
  const context = { judged, language, to: nowhere }
  const { plan } = judged
  const count = unmetInitiatives(judged).length
  const title = overOf(context, deckWord('unmet', language))
  const others = { id: 'others', heading: pageWord('otherInitiatives', language) }
  return {
    language,
    publisher: judged.publisher,
    title,
    over: title,
    answer: count === 0 ? [{ text: pageWord('noneUnmet', language) }] : unmetAnswer(count, language),
    opening: [{ kind: 'paragraph', text: pageWord('unmetLead', language), quiet: true }],
    paged: false,
    chapters: [
      ...plan.goals.flatMap((goal) =>
        chapterOf(context, { id: goal.id, heading: sayChapter(plan.levels.goal, goal.number, goal.title.text) }, goal),
      ),
      ...chapterOf(context, others, undefined),
      sourcesChapter(context),
    ],
  }
}
