import type { Big } from 'big.js'
import { decimal, decimalText, rounded, type DecimalText } from '../decimal.ts'
import type { Sample } from './sample.ts'

/** Two percentages, low and high. Kept to six decimals, rounded half up; reading rounds further. */
export type Interval = { readonly low: DecimalText; readonly high: DecimalText }

/** The 97.5% point of the normal distribution that official reports use for 95% confidence. */
const z = '1.96'
const kept = 6

const fraction = (percent: DecimalText): Big => decimal(percent).div(decimal('100'))
const percent = (value: Big): DecimalText =>
  decimalText(decimal(rounded(decimalText(value.times(decimal('100'))), kept)))
const whole = (count: number): Big => decimal(String(count))

/** How much wider a design makes the interval than a simple random sample of the same size. Source: QUALITY survey rules, docs/glossary.md. */
const designEffect = { simple: '1', 'two-stage': '2' } as const

/** (N−n)/(N−1): 1 for an unknown (large) population, 0 when everybody answered. */
function finiteCorrection({ n, population }: Sample): Big {
  if (population === undefined) return decimal('1')
  if (population <= 1 || n >= population) return decimal('0')
  return whole(population - n).div(whole(population - 1))
}

/**
 * How many of n answered so, when a share was printed rounded: 65.8% of 530 is 349.
 * Undefined when no whole number gives the printed share (a weighted figure, or a wrong n).
 */
export function answersBehind(share: DecimalText, n: number): DecimalText | undefined {
  const count = rounded(decimalText(fraction(share).times(whole(n))), 0)
  const decimals = share.split('.')[1]?.length ?? 0
  const printed = rounded(decimalText(decimal(count).div(whole(n)).times(decimal('100'))), decimals)
  return decimal(printed).eq(decimal(share)) ? count : undefined
}

/** The share that the formulas use: of whole answers where they can be told, else as printed. A fraction between 0 and 1. */
function pointShare(share: DecimalText, { n }: Sample): Big {
  const count = answersBehind(share, n)
  return count === undefined ? fraction(share) : decimal(count).div(whole(n))
}

/**
 * The margin that official reports print, in points: e = 1.96·√(deff·(N−n)/(N−1)·p(1−p)/n).
 * Undefined for a panel: monitors are no random sample. Shares in %, outside 0–100 is a caller's fault.
 */
export function officialMargin(share: DecimalText, sample: Sample): DecimalText | undefined {
  if (sample.design === 'panel') return undefined
  const p = pointShare(share, sample)
  const variance = decimal(designEffect[sample.design])
    .times(finiteCorrection(sample))
    .times(p)
    .times(decimal('1').minus(p))
    .div(whole(sample.n))
  return percent(decimal(z).times(variance.sqrt()))
}

/**
 * The Wilson interval of a share at 95%, with n/deff answers and the finite correction n* = n(N−1)/(N−n).
 * It stays within 0–100 and holds for small n and for shares near 0 or 100. Everybody asked: the share itself. A panel: undefined.
 * Source: Wilson 1927; design effect and correction as in `officialMargin`.
 */
export function wilsonInterval(share: DecimalText, sample: Sample): Interval | undefined {
  if (sample.design === 'panel') return undefined
  const p = pointShare(share, sample)
  const correction = finiteCorrection(sample)
  if (correction.eq('0')) return { low: percent(p), high: percent(p) }
  const n = whole(sample.n).div(decimal(designEffect[sample.design])).div(correction)
  const zz = decimal(z).times(decimal(z))
  const scale = decimal('1').plus(zz.div(n))
  const middle = p.plus(zz.div(n.times(decimal('2')))).div(scale)
  const spread = p
    .times(decimal('1').minus(p))
    .div(n)
    .plus(zz.div(n.times(n).times(decimal('4'))))
    .sqrt()
  const half = decimal(z).times(spread).div(scale)
  return { low: percent(middle.minus(half)), high: percent(middle.plus(half)) }
}

/**
 * What the share could be had everybody answered: from k of M, if all the silent had said no, to k+M−n of M.
 * In %. Example: 349 of 530 answers, 2,000 sent: 17.45 to 90.95.
 */
export function nonResponseBounds(share: DecimalText, n: number, sent: number): Interval {
  const count = answersBehind(share, n) ?? decimalText(fraction(share).times(whole(n)))
  const low = decimal(count).div(whole(sent))
  const high = decimal(count)
    .plus(whole(sent - n))
    .div(whole(sent))
  return { low: percent(low), high: percent(high) }
}
