import type { Verdict } from '../../core/judge/judgement.ts'
import type { Initiative } from '../../core/plan/plan.ts'
import type { Measures } from '../document/promise.ts'
import type { Prose } from '../document/text.ts'
import type { PageContext } from '../page-context.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'
import { measuresOf } from './measures.ts'

const found = ({ language }: PageContext, words: PageWord): Prose => ({
  kind: 'prose',
  label: pageWord('foundByCheck', language),
  lines: [pageWord(words, language)],
  tone: 'missing',
})

/** Where what the document says and what its figures say are not the same: said before anything else, so that nobody has to wonder. */
function contradiction(context: PageContext, { id }: Initiative, verdict: Verdict): Prose[] {
  const computed = context.judged.evaluation.initiatives.get(id)?.computed
  if (verdict === 'unmet' && computed === 'met') return [found(context, 'statedUnmetButMet')]
  if (verdict === 'met' && computed === 'unmet') return [found(context, 'statedMetButUnmet')]
  return []
}

/** Target and result of an initiative: its indicators in full, or that the document gives no figures; and whether they contradict the verdict. */
export function resultBlocks(context: PageContext, initiative: Initiative, verdict: Verdict): (Prose | Measures)[] {
  if (initiative.indicators.length === 0) return [found(context, 'noFigures')]
  return [...contradiction(context, initiative, verdict), measuresOf(context, initiative.indicators)]
}
