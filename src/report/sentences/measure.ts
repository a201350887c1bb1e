import type { Measure } from '../../core/scheme/scheme.ts'
import type { Said } from './language.ts'

/** What a grade looks at, in words, with the option that gives it at the terminal. */
export const sayMeasure: Readonly<Record<Measure, Said>> = {
  met: { ja: '目標を満たすか', en: 'whether the target is met' },
  judged: { ja: '判定できるか', en: 'whether it can be judged' },
  'final-met': { ja: '最終目標(--final)', en: 'the final target (--final)' },
  improved: { ja: '前年度の実績(--previous)', en: "last year's result (--previous)" },
  ratio: { ja: '達成率', en: 'the ratio of result to target' },
  'straight-line': {
    ja: '基準の値(--reference)・最終目標(--final)・経過年数(--elapsed)',
    en: 'the base (--reference), the final target (--final) and the years passed (--elapsed)',
  },
  'plan-years': { ja: '計画の年数(--elapsed)', en: 'the length of the plan (--elapsed)' },
}
