import { checkPlan } from '../../src/act/read-document.ts'
import { check } from '../../src/core/check/check.ts'
import { evaluate } from '../../src/core/evaluation.ts'
import { generatePlan } from '../generate/generate-plan.ts'
import { readingRules } from '../generate/reading-rules.ts'
import { measure, quickPace, usualPace } from './measure.ts'
import { sayFigure, sayMs, type Bench, type Result } from './result.ts'

/** QUALITY §1: evaluate and check a plan of 70 initiatives, on one core. */
const goalPerSecond = 1000
const initiatives = 70

/** Judging and checking a plan that is already read. */
export const judgeBench: Bench = {
  name: 'judge',
  about: 'plan of 70 initiatives → judgements, tally, findings, on one core (floor: JSON.parse of the same plan)',
  run: async ({ quick }) => {
    const rules = await readingRules()
    const plan = generatePlan({ seed: 1, tenant: '271071', fiscalYear: 2020, initiatives })
    const json = JSON.stringify(plan)
    const { form, evaluation } = checkPlan(plan, rules)
    const [both = NaN, judged = NaN, checked = NaN, parsed = NaN] = await measure(
      [
        { name: 'both', run: () => checkPlan(plan, rules) },
        { name: 'evaluate', run: () => evaluate(plan, rules.scheme) },
        { name: 'check', run: () => check(plan, evaluation, form) },
        { name: 'parse', run: () => JSON.parse(json) },
      ],
      quick ? quickPace : usualPace,
    )
    const row = (subject: string, ms: number): Result => ({
      subject,
      numbers: { ms, floorMs: parsed },
      measured: `${sayFigure(1000 / ms)} plans/s, ${sayMs(ms)}`,
      floor: sayMs(parsed),
      ratio: `${sayFigure(ms / parsed)} × the time of the floor`,
      goal: '',
      met: null,
    })
    return [
      {
        ...row('evaluate + check', both),
        goal: `≥ ${sayFigure(goalPerSecond)} plans/s`,
        met: 1000 / both >= goalPerSecond,
      },
      row('  evaluate alone', judged),
      row('  check alone', checked),
    ]
  },
}
