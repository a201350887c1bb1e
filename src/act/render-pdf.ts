import { fileURLToPath } from 'node:url'
import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import { planBooklet } from '../report/booklet/plan-booklet.ts'
import { paginate } from '../report/deck/paginate.ts'
import { reviewDeck } from '../report/deck/review-deck.ts'
import { unmetDeck } from '../report/deck/unmet-deck.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import type { Language } from '../report/sentences/language.ts'
import { bookletSource } from '../write/pdf/draw-booklet.ts'
import { deckSource, paperRoom } from '../write/pdf/draw-deck.ts'
import type { Code } from '../write/pdf/typst.ts'
import { apartCaps, makeApart } from './make-apart.ts'

/** `review`: the deck of a council, A4 across · `plan`: the whole plan as a booklet, A4 upright · `unmet`: what was missed, A4 across. */
export type PdfKind = 'review' | 'plan' | 'unmet'

const entry = new URL('typeset-child.ts', import.meta.url)
/** The child knows no font but ours: see the file itself. */
const env = { FONTCONFIG_FILE: fileURLToPath(import.meta.resolve('../write/pdf/no-fonts.conf')) }

/** What is typeset: the same plan gives the same source, and the same source the same bytes. */
export function pdfSource(judged: JudgedPlan, kind: PdfKind, language: Language, day?: string): Code {
  if (kind === 'plan') return bookletSource(planBooklet(judged, language), day)
  const deck = kind === 'unmet' ? unmetDeck(judged, language) : reviewDeck(judged, language)
  return deckSource(paginate(deck, paperRoom), day)
}

/** Sets a source as PDF in a process of its own, with caps on its time and memory: what goes wrong there is a refusal here. */
export function typeset(source: Code, runChild: RunChild, caps = apartCaps): Promise<Uint8Array | Refusal> {
  return makeApart('pdf', { entry, job: new TextEncoder().encode(source.text), runChild, caps, env })
}
