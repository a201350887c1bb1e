import { checkPlan } from '../../src/act/read-document.ts'
import { judgedPlan } from '../../src/act/render-document.ts'
import { paginate } from '../../src/report/deck/paginate.ts'
import { reviewDeck } from '../../src/report/deck/review-deck.ts'
import { wideRoom } from '../../src/report/deck/room.ts'
import { drawDeck, pptx } from '../../src/write/pptx/pptx.ts'
import { usualTheme } from '../../src/write/pptx/theme.ts'
import { generatePlan } from '../generate/generate-plan.ts'
import { readingRules } from '../generate/reading-rules.ts'
import { measure, type Pace } from './measure.ts'
import { sayFigure, sayMs, type Bench } from './result.ts'

/** QUALITY §1: one plan as slides. */
const goalMs = 500

/** One plan as slides, from the judged plan to the bytes. */
export const slidesBench: Bench = {
  name: 'slides',
  about: 'judged plan of 70 initiatives → PPTX (floor: the drawing library alone, the same slides unfinished)',
  run: async ({ quick }) => {
    const rules = await readingRules()
    const plan = generatePlan({ seed: 1, tenant: '271071', fiscalYear: 2020, initiatives: 70 })
    const judged = judgedPlan(checkPlan(plan, rules), undefined)
    const deckOf = () => paginate(reviewDeck(judged, 'ja'), wideRoom)
    const deck = deckOf()
    const pace: Pace = { rounds: quick ? 1 : 9, atLeastMs: 0, warmUpMs: 0, clock: 'cpu' }
    const [ours = NaN, fitted = NaN, floor = NaN] = await measure(
      [
        { name: 'ours', run: () => pptx(deckOf()) },
        { name: 'fitted', run: deckOf },
        { name: 'library', run: () => drawDeck(deck, usualTheme) },
      ],
      pace,
    )
    const result = (subject: string, ms: number) => ({
      subject,
      numbers: { ms, floorMs: floor },
      measured: sayMs(ms),
      floor: sayMs(floor),
      ratio: `${sayFigure(ms / floor)} × the time of the floor`,
      goal: '',
      met: null,
    })
    return [
      { ...result(`${deck.slides.length} slides`, ours), goal: `< ${sayMs(goalMs)}`, met: ours < goalMs },
      result('  made and fitted, not drawn', fitted),
    ]
  },
}
