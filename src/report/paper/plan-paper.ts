import { planBooklet } from '../booklet/plan-booklet.ts'
import type { Paper } from '../document/paper.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import type { Language } from '../sentences/language.ts'

/** The booklet of a plan as a paper: the same words in the same order. */
export function planPaper(judged: JudgedPlan, language: Language): Paper {
  const { publisher, title, over, answer, board, contents, chapters } = planBooklet(judged, language)
  return {
    language,
    publisher,
    title,
    over,
    answer,
    opening: board.rows.length === 0 ? [] : [board],
    contents,
    paged: true,
    chapters,
  }
}
