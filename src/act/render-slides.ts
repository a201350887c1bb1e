import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import { paginate } from '../report/deck/paginate.ts'
import { reviewDeck } from '../report/deck/review-deck.ts'
import { wideRoom } from '../report/deck/room.ts'
import { unmetDeck } from '../report/deck/unmet-deck.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import type { Language } from '../report/sentences/language.ts'
import type { DeckTheme } from '../write/pptx/theme.ts'
import { deckJob } from './drawing-job.ts'
import { apartCaps, makeApart } from './make-apart.ts'

/** `review`: the whole review · `unmet`: only what was missed. */
export type SlidesKind = 'review' | 'unmet'

const entry = new URL('slides-child.ts', import.meta.url)

type How = {
  readonly kind: SlidesKind
  readonly language: Language
  readonly theme: DeckTheme | undefined
}

/** The slides of a plan as a PowerPoint file, drawn in a process of its own with caps: what goes wrong there is a refusal here. */
export async function renderSlides(
  judged: JudgedPlan,
  { kind, language, theme }: How,
  runChild: RunChild,
  caps = apartCaps,
): Promise<Uint8Array | Refusal> {
  const deck = kind === 'unmet' ? unmetDeck(judged, language) : reviewDeck(judged, language)
  return makeApart('slides', { entry, job: deckJob(paginate(deck, wideRoom), theme), runChild, caps })
}
