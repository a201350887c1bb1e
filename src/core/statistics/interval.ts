import type { DecimalText } from '../decimal.ts'
import type { Sample } from './sample.ts'
import { wholeRoot, wholeRootAbove } from './whole-root.ts'

/** Two percentages, low and high. Kept to six decimals, rounded half up; reading rounds further. */
export type Interval = { readonly low: DecimalText; readonly high: DecimalText }

/*
 * Every quantity here is a quotient of whole numbers until the root of the last step, and that root is taken of a whole number too.
 * So each figure is the exact value, rounded once: no digits are lost on the way, and a plan of many surveys is judged quickly.
 */
type Quotient = { readonly over: bigint; readonly under: bigint }

/** 1.96, the 97.5% point of the normal distribution that official reports use for 95% confidence, as 49/25; squared, 2401/625. */
const z = { over: 49n, under: 25n }
const zz = { over: z.over * z.over, under: z.under * z.under }
const kept = 6
/** Millionths of a percent in one whole. */
const scale = 100n * 10n ** BigInt(kept)

/** How much wider a design makes the interval than a simple random sample of the same size. Source: QUALITY survey rules, docs/glossary.md. */
const designEffect = { simple: 1n, 'two-stage': 2n } as const

const rounded = (over: bigint, under: bigint): bigint => (2n * over + under) / (2n * under) // half up

/** A number of millionths of a percent as text: 4900000 is 4.9. */
function percent(millionths: bigint): DecimalText {
  const digits = String(millionths).padStart(kept + 1, '0')
  const decimals = digits.slice(-kept).replace(/0+$/, '')
  return `${digits.slice(0, -kept)}${decimals === '' ? '' : `.${decimals}`}`
}

/** 65.8 (%) as 658/1000. */
function fraction(share: DecimalText): Quotient {
  const [whole = '', decimals = ''] = share.split('.')
  return { over: BigInt(whole + decimals), under: 100n * 10n ** BigInt(decimals.length) }
}

/** (N−n)/(N−1): 1 for an unknown (large) population, 0 when everybody answered. */
function finiteCorrection({ n, population }: Sample): Quotient {
  if (population === undefined) return { over: 1n, under: 1n }
  if (population <= 1 || n >= population) return { over: 0n, under: 1n }
  return { over: BigInt(population - n), under: BigInt(population - 1) }
}

/**
 * How many of n answered so, when a share was printed rounded: 65.8% of 530 is 349.
 * Undefined when no whole number gives the printed share (a weighted figure, or a wrong n). Shares in %, from 0.
 */
export function answersBehind(share: DecimalText, n: number): DecimalText | undefined {
  const { over, under } = fraction(share)
  const count = rounded(over * BigInt(n), under)
  return rounded(count * under, BigInt(n)) === over ? String(count) : undefined
}

/** The share that the formulas use: of whole answers where they can be told, else as printed. A fraction between 0 and 1. */
function pointShare(share: DecimalText, n: number): Quotient {
  const count = answersBehind(share, n)
  return count === undefined ? fraction(share) : { over: BigInt(count), under: BigInt(n) }
}

/**
 * The margin that official reports print, in points: e = 1.96·√(deff·(N−n)/(N−1)·p(1−p)/n).
 * Undefined for a panel: monitors are no random sample. Shares in %, outside 0–100 is a caller's fault.
 */
export function officialMargin(share: DecimalText, sample: Sample): DecimalText | undefined {
  if (sample.design === 'panel') return undefined
  const p = pointShare(share, sample.n)
  const correction = finiteCorrection(sample)
  const over = zz.over * designEffect[sample.design] * correction.over * p.over * (p.under - p.over)
  const under = zz.under * correction.under * p.under * p.under * BigInt(sample.n)
  // Twice the root, rounded down, plus one, halved: the root rounded half up.
  return percent((wholeRoot((4n * scale * scale * over) / under) + 1n) / 2n)
}

/**
 * The Wilson interval of a share at 95%, with n/deff answers and the finite correction n* = n(N−1)/(N−n).
 * It stays within 0–100 and holds for small n and for shares near 0 or 100. Everybody asked: the share itself. A panel: undefined.
 * With m answers of such a sample: (p·m + z²/2 ± z·√(p(1−p)·m + z²/4)) ÷ (m + z²), all brought over one denominator.
 * Source: Wilson 1927; design effect and correction as in `officialMargin`.
 */
export function wilsonInterval(share: DecimalText, sample: Sample): Interval | undefined {
  if (sample.design === 'panel') return undefined
  const { over: k, under: n } = pointShare(share, sample.n)
  const correction = finiteCorrection(sample)
  if (correction.over === 0n) return { low: percent(rounded(k * scale, n)), high: percent(rounded(k * scale, n)) }
  const m = {
    over: BigInt(sample.n) * correction.under,
    under: designEffect[sample.design] * correction.over,
  }
  const middle = 2n * k * m.over * zz.under + zz.over * n * m.under
  const spread = m.under * zz.over * (4n * zz.under * k * (n - k) * m.over + zz.over * n * n * m.under)
  const whole = 2n * n * (m.over * zz.under + zz.over * m.under)
  const [centre, root] = [2n * scale * middle + whole, 4n * scale * scale * spread]
  return {
    low: percent((centre - wholeRootAbove(root)) / (2n * whole)),
    high: percent((centre + wholeRoot(root)) / (2n * whole)),
  }
}

/**
 * What the share could be had everybody answered: from k of M, if all the silent had said no, to k+M−n of M.
 * In %. Example: 349 of 530 answers, 2,000 sent: 17.45 to 90.95.
 */
export function nonResponseBounds(share: DecimalText, n: number, sent: number): Interval {
  const p = pointShare(share, n)
  const [answers, all] = [p.over * BigInt(n), p.under * BigInt(sent)]
  return {
    low: percent(rounded(answers * scale, all)),
    high: percent(rounded((answers + p.under * BigInt(sent - n)) * scale, all)),
  }
}
