import type { Indicator, StatedResult } from '../../src/core/plan/plan.ts'
import { parseActual } from '../../src/core/target/parse-actual.ts'
import { parseTarget } from '../../src/core/target/parse-target.ts'
import { figuresOf, sayFigure, type Measure } from './figures.ts'
import type { InitiativeOutline } from './outline.ts'
import { createRandom, type Random } from './random.ts'

type Measured = { readonly name: string; readonly measure: Measure; readonly survey?: 'sample' | 'panel' }

const verdictTexts = { met: '目標達成', unmet: '目標未達成', 'not-judged': '判定不能' } as const
export type GeneratedVerdict = keyof typeof verdictTexts
export const stated = (verdict: GeneratedVerdict): StatedResult => ({ verdict, text: verdictTexts[verdict] })

function share(random: Random, { subject }: InitiativeOutline, key: string): Measured {
  const panel = random.chance(20)
  const name = panel
    ? `${subject}を知っていると答えた区民モニターの割合`
    : random.pick([
        `${subject}が暮らしに役立つと感じる区民の割合`,
        `${subject}を知っている区民の割合`,
        `${subject}によって住みやすくなったと感じる区民の割合`,
      ])
  const measure = {
    key,
    unit: '%',
    better: 'more',
    start: random.whole(4, 16) * 50,
    limit: 1000,
    tenths: true,
  } as const
  return { name, measure, survey: panel ? 'panel' : 'sample' }
}

const rate = (random: Random, { theme }: InitiativeOutline, key: string): Measured => ({
  name: random.pick(theme.rates),
  measure: { key, unit: '%', better: 'more', start: random.whole(4, 16) * 50, limit: 1000, tenths: true },
})

const fewer = (random: Random, { theme }: InitiativeOutline, key: string): Measured => ({
  name: random.pick(theme.fewer),
  measure: { key, unit: '件', better: 'less', start: random.whole(20, 400), limit: 100_000, tenths: false },
})

type Countable = { readonly what: string; readonly unit: string; readonly low: number; readonly high: number }

const countables: readonly [Countable, ...Countable[]] = [
  { what: 'の参加者数', unit: '人', low: 40, high: 4000 },
  { what: 'に加わる団体の数', unit: '団体', low: 5, high: 60 },
  { what: 'の協力店の数', unit: '店舗', low: 8, high: 120 },
  { what: 'の開催回数', unit: '回', low: 3, high: 60 },
  { what: 'に登録した世帯の数', unit: '世帯', low: 50, high: 9000 },
]

function counted(random: Random, { subject }: InitiativeOutline, key: string): Measured {
  const { what, unit, low, high } = random.pick(countables)
  const start = random.whole(low, high)
  const round = start >= 1000 ? 100 : start >= 100 ? 10 : 1
  return {
    name: `${subject}${what}`,
    measure: { key, unit, better: 'more', start: start - (start % round), limit: 100_000, tenths: false },
  }
}

function measuredOf(outline: InitiativeOutline, index: number, key: string): Measured {
  const random = createRandom(`measure ${key}`)
  const draw = random.whole(1, 100)
  if (index > 0 || draw > 55) return counted(random, outline, key)
  if (draw > 45) return rate(random, outline, key)
  return draw > 38 ? fewer(random, outline, key) : share(random, outline, key)
}

/** Who was asked: a random sample by mail, or the ward's panel. Some documents do not print it. */
function surveyOf(random: Random, kind: 'sample' | 'panel'): Indicator['survey'] {
  const panel = kind === 'panel'
  if (random.chance(15)) return { kind }
  const sent = panel ? 200 : random.pick([1000, 1500, 2000])
  const n = Math.floor((sent * random.whole(panel ? 66 : 22, panel ? 83 : 42)) / 100)
  const sample = { n, sent, design: panel ? ('panel' as const) : ('simple' as const) }
  return { kind, sample: panel ? sample : { ...sample, population: random.whole(30, 300) * 1000 } }
}

function milestone({ subject }: InitiativeOutline, id: string): Indicator {
  return {
    id,
    kind: 'process',
    name: { text: `${subject}の手引きの作成` },
    version: 1,
    target: { target: parseTarget('手引きを作成する') },
    actual: { actual: parseActual('未測定') },
    stated: stated('not-judged'),
  }
}

/** A promise of an initiative in a year, its texts read by the same parsers as any other. */
export function generateIndicator(
  outline: InitiativeOutline,
  { index, seed, fiscalYear }: { readonly index: number; readonly seed: number; readonly fiscalYear: number },
): Indicator {
  const key = `${seed} ${outline.id} ${index}`
  const fixed = createRandom(`fixed ${key}`)
  const id = `indicator-${fixed.letters(8)}`
  if (fixed.chance(2)) return milestone(outline, id)
  const { name, measure, survey } = measuredOf(outline, index, key)
  const { now, before } = figuresOf(measure, fiscalYear)
  const comparator = measure.better === 'less' ? '以下' : fixed.chance(4) ? '' : '以上' // a bare 80% is read as at least
  const yearly = createRandom(`year ${key} ${fiscalYear}`)
  const measuredNow = !yearly.chance(2)
  return {
    id,
    kind: survey === undefined ? 'process' : 'outcome',
    name: { text: name },
    version: 1,
    direction: measure.better === 'more' ? 'up' : 'down',
    target: { target: parseTarget(`${sayFigure(measure, now.target)}${comparator}`) },
    actual: { actual: parseActual(measuredNow ? sayFigure(measure, now.actual) : '未測定'), fiscalYear },
    previous: { actual: parseActual(sayFigure(measure, before.actual)), fiscalYear: fiscalYear - 1 },
    ...(survey === undefined ? {} : { survey: surveyOf(yearly, survey) }),
    stated: stated(measuredNow ? (now.met ? 'met' : 'unmet') : 'not-judged'),
  }
}
