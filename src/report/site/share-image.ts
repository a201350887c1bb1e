import { signBoard } from '../blocks/board.ts'
import type { Board } from '../document/board.ts'
import type { Span } from '../document/text.ts'
import { answerCounts, yearName } from '../pages/plan-overview.ts'
import { answerParts } from '../sentences/answer.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { nowhere } from './addresses.ts'
import type { Edition } from './ward.ts'

/** The name of the picture of a plan, beside its pages. */
export const shareImageName = 'share.png'
export const shareImageSize = { width: 1200, height: 630 } as const

/**
 * The picture that stands where somebody shares a link: whose plan, the answer as a sentence, and the board of promises. A sentence breaks only
 * between its parts.
 */
export type ShareImage = {
  readonly language: Language
  readonly publisher: string
  readonly subject: string
  readonly answer: readonly Span[]
  readonly board: Pick<Board, 'legend' | 'rows'>
}

export function shareImageOf({ judged }: Pick<Edition, 'judged'>, language: Language): ShareImage {
  const { legend, rows } = signBoard({ judged, language, to: nowhere }, judged.plan.goals)
  return {
    language,
    publisher: judged.publisher,
    subject: `${yearName(judged)} ${pageWord('review', language)}`,
    answer: answerParts(answerCounts(judged), language),
    board: { legend, rows },
  }
}
