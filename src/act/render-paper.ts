import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { Paper } from '../report/document/paper.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { planPaper } from '../report/paper/plan-paper.ts'
import { reviewPaper } from '../report/paper/review-paper.ts'
import { unmetNotice } from '../report/paper/unmet-notice.ts'
import type { Language } from '../report/sentences/language.ts'
import type { DeckTheme } from '../write/pptx/theme.ts'
import { paperJob } from './drawing-job.ts'
import { apartCaps, makeApart } from './make-apart.ts'

/** `review`: the review of a council · `plan`: the whole plan as a booklet · `unmet`: a notice of what was missed. */
export type PaperKind = 'review' | 'plan' | 'unmet'

/** What a paper of each kind says. */
export const papers: Readonly<Record<PaperKind, (judged: JudgedPlan, language: Language) => Paper>> = {
  review: reviewPaper,
  plan: planPaper,
  unmet: unmetNotice,
}

const entry = new URL('paper-child.ts', import.meta.url)

/**
 * A paper as a file for Word, drawn in a process of its own with caps: what goes wrong there is a refusal here. It takes any paper, of a plan
 * (`papers`) or of another subject.
 */
export const renderPaper = (
  paper: Paper,
  theme: DeckTheme | undefined,
  runChild: RunChild,
  caps = apartCaps,
): Promise<Uint8Array | Refusal> => makeApart('paper', { entry, job: paperJob(paper, theme), runChild, caps })
