import { checkPlan } from '../../src/act/read-document.ts'
import { judgedPlan } from '../../src/act/render-document.ts'
import { papers } from '../../src/act/render-paper.ts'
import { docx, drawPaper } from '../../src/write/docx/docx.ts'
import { usualTheme } from '../../src/write/pptx/theme.ts'
import { generatePlan } from '../generate/generate-plan.ts'
import { readingRules } from '../generate/reading-rules.ts'
import { measure, type Pace } from './measure.ts'
import { sayFigure, sayMs, type Bench } from './result.ts'

/** One plan as papers for Word, from the judged plan to the bytes. */
export const papersBench: Bench = {
  name: 'papers',
  about: 'judged plan of 70 initiatives → DOCX (floor: the drawing library alone, the same paper unfinished)',
  run: async ({ quick }) => {
    const rules = await readingRules()
    const plan = generatePlan({ seed: 1, tenant: '271071', fiscalYear: 2020, initiatives: 70 })
    const judged = judgedPlan(checkPlan(plan, rules), undefined)
    const pace: Pace = { rounds: quick ? 1 : 9, atLeastMs: 0, warmUpMs: 0, clock: 'cpu' }
    const resultOf = async (subject: string, kind: keyof typeof papers) => {
      const drawn = papers[kind](judged, 'ja')
      const [ours = NaN, floor = NaN] = await measure(
        [
          { name: 'ours', run: () => docx(papers[kind](judged, 'ja')) },
          { name: 'library', run: () => drawPaper(drawn, usualTheme) },
        ],
        pace,
      )
      return {
        subject,
        numbers: { ms: ours, floorMs: floor },
        measured: sayMs(ours),
        floor: sayMs(floor),
        ratio: `${sayFigure(ours / floor)} × the time of the floor`,
        goal: '',
        met: null,
      }
    }
    return [await resultOf('booklet', 'plan'), await resultOf('review', 'review'), await resultOf('notice', 'unmet')]
  },
}
