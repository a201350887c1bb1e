import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, decimalText, rounded } from '../decimal.ts'
import { answersBehind, nonResponseBounds, officialMargin, wilsonInterval } from './interval.ts'
import { sampleProblem, type Sample } from './sample.ts'

const simple = (n: number, more: Partial<Sample> = {}): Sample => ({ n, design: 'simple', ...more })
const shown = (interval: { low: string; high: string } | undefined) =>
  interval && `${rounded(interval.low, 1)}–${rounded(interval.high, 1)}`

describe('the example of the survey rules: 349 of 530 answers, 2,000 sent', () => {
  test('the printed 65.8% stands for 349 answers', () => {
    expect(answersBehind('65.8', 530)).toBe('349')
  })
  test('the Wilson interval is 61.7–69.8', () => {
    expect(shown(wilsonInterval('65.8', simple(530)))).toBe('61.7–69.8')
  })
  test('had everybody answered, anything from 17.5 to 91.0 would be possible', () => {
    expect(shown(nonResponseBounds('65.8', 530, 2000))).toBe('17.5–91.0')
  })
})

/**
 * Reference values from another language, with 60 decimals: python3, `decimal` and `fractions`. The ends of the interval are the two
 * roots of (1 + z²/m)·q² − (2p + z²/m)·q + p² = 0 with p = k/n, z = 1.96, m = n/deff·(N−1)/(N−n); the margin is
 * z·√(deff·(N−n)/(N−1)·p(1−p)/n). Rounded half up to six decimals.
 */
describe('reference values', () => {
  test.each([
    // k, n, design, N, low, high, margin
    [349, 530, 'simple', undefined, '61.710611', '69.759398', '4.03733'],
    [349, 530, 'simple', 80_000, '61.724603', '69.746904', '4.023959'],
    [349, 530, 'two-stage', undefined, '59.949354', '71.295811', '5.709647'],
    [500, 1000, 'two-stage', 2000, '46.906133', '53.093867', '3.099807'],
    [0, 20, 'simple', undefined, '0', '16.113013', '0'],
    [20, 20, 'simple', undefined, '83.886987', '100', '0'],
    [7, 10, 'simple', 40, '43.081173', '87.794753', '24.911165'],
    [3, 5000, 'simple', undefined, '0.020407', '0.176274', '0.067876'],
    [1, 1, 'simple', undefined, '20.654329', '100', '0'],
  ] as const)('%d of %d answers, %s, of %s', (k, n, design, population, low, high, margin) => {
    const share = rounded(
      decimalText(
        decimal(String(k))
          .div(decimal(String(n)))
          .times(decimal('100')),
      ),
      4,
    )
    const sample: Sample = { n, design, ...(population === undefined ? {} : { population }) }
    expect(wilsonInterval(share, sample)).toEqual({ low, high })
    expect(officialMargin(share, sample)).toBe(margin)
  })
})

test('a panel has no margin and no interval', () => {
  expect(officialMargin('47.1', { n: 155, design: 'panel' })).toBeUndefined()
  expect(wilsonInterval('47.1', { n: 155, design: 'panel' })).toBeUndefined()
})
test('a share that no whole number of answers gives is not forced into one', () => {
  expect(answersBehind('49.9', 10)).toBeUndefined()
})
test('everybody asked: no sampling error at all', () => {
  expect(officialMargin('50', simple(200, { population: 200 }))).toBe('0')
  expect(wilsonInterval('50', simple(200, { population: 200 }))).toEqual({ low: '50', high: '50' })
})
test('a two-stage sample is √2 as wide as a simple one', () => {
  expect(officialMargin('50', simple(400))).toBe('4.9')
  expect(officialMargin('50', { n: 400, design: 'two-stage' })).toBe('6.929646')
})
test.each([
  [{ n: 600, sent: 500 }, 'more-answers-than-sent'],
  [{ n: 600, population: 500 }, 'more-answers-than-people'],
  [{ n: 10, sent: 600, population: 500 }, 'more-sent-than-people'],
  [{ n: 530, sent: 2000, population: 80_000 }, undefined],
])('%o: %s', (numbers, problem) => {
  expect(sampleProblem({ design: 'simple', ...numbers })).toBe(problem)
})

/**
 * The independent computation: the Wilson interval is where the score test just does not reject,
 * |p − q| = 1.96·√(q(1−q)/m). Found here by bisection in floating point, without the closed formula.
 */
function scoreBound(p: number, m: number, side: -1 | 1): number {
  let [near, far] = [p, side < 0 ? 0 : 1]
  for (let step = 0; step < 200; step += 1) {
    const q = (near + far) / 2
    if (Math.abs(p - q) <= 1.96 * Math.sqrt((q * (1 - q)) / m)) near = q
    else far = q
  }
  return near * 100
}

test('the Wilson interval agrees with an independent computation, for any share, size, design and population', () => {
  const cases = fc.record({
    n: fc.integer({ min: 1, max: 5000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    more: fc.integer({ min: 1, max: 1_000_000 }),
    design: fc.constantFrom('simple' as const, 'two-stage' as const),
    finite: fc.boolean(),
  })
  fc.assert(
    fc.property(cases, ({ n, part, more, design, finite }) => {
      const k = Math.round(part * n)
      const share = (Math.round((k / n) * 1e6) / 1e4).toString()
      if (share.includes('e')) return
      const population = n + more
      const interval = wilsonInterval(share, { n, design, ...(finite ? { population } : {}) })
      const m = (n / (design === 'simple' ? 1 : 2)) * (finite ? (population - 1) / (population - n) : 1)
      expect(Number(interval?.low)).toBeCloseTo(scoreBound(k / n, m, -1), 4)
      expect(Number(interval?.high)).toBeCloseTo(scoreBound(k / n, m, 1), 4)
    }),
  )
})

test('the official margin agrees with the variance of drawing without replacement', () => {
  // The mean of n of N draws has the variance p(1−p)/n · (N−n)/(N−1): here summed over the hypergeometric distribution itself.
  const [N, K, n] = [40, 14, 10]
  const choose = (a: number, b: number): number => (b === 0 ? 1 : (choose(a, b - 1) * (a - b + 1)) / b)
  const chance = (k: number) => (choose(K, k) * choose(N - K, n - k)) / choose(N, n)
  const ks = Array.from({ length: n + 1 }, (_, k) => k)
  const mean = ks.reduce((sum, k) => sum + chance(k) * (k / n), 0)
  const variance = ks.reduce((sum, k) => sum + chance(k) * (k / n - mean) ** 2, 0)
  expect(Number(officialMargin('35', { n: N, population: N, design: 'simple' }))).toBe(0)
  expect(mean).toBeCloseTo(0.35, 12)
  // 35% of 20 is 7 answers, so that the share is exact.
  const variance20 =
    (variance / ((0.35 * 0.65) / n) / ((N - n) / (N - 1))) * ((0.35 * 0.65) / 20) * ((N - 20) / (N - 1))
  expect(Number(officialMargin('35', simple(20, { population: N })))).toBeCloseTo(196 * Math.sqrt(variance20), 5)
})
