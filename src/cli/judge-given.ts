import type { Refusal } from '../core/refusal.ts'
import type { RatingInput } from '../core/scheme/measures.ts'
import { sampleProblem, type Sample } from '../core/statistics/sample.ts'
import type { Actual } from '../core/target/actual.ts'
import { parseActual } from '../core/target/parse-actual.ts'
import { parseTarget } from '../core/target/parse-target.ts'
import { type CommonOptions, unguard } from './command.ts'

/** The options of `judge`, as written. */
export type JudgeOptions = CommonOptions & {
  readonly previous?: string
  readonly reference?: string
  readonly direction?: 'up' | 'down'
  readonly n?: string
  readonly sent?: string
  readonly population?: string
  readonly design?: Sample['design']
  readonly final?: string
  readonly elapsed?: string
  readonly scheme: string
  readonly batch?: string
}
/** What the options say about a judgement, apart from target and result. */
export type Given = Omit<RatingInput, 'target' | 'actual'>

function figure(option: string, text: string | undefined, refusals: Refusal[]): Actual | undefined {
  if (text === undefined) return undefined
  const actual = parseActual(unguard(text))
  if (actual.kind !== 'amount' && actual.kind !== 'unavailable')
    refusals.push({ kind: 'figure-unreadable', option, text: unguard(text) })
  return actual
}

function count(option: string, text: string | undefined, refusals: Refusal[]): number | undefined {
  if (text === undefined) return undefined
  const digits = text.replaceAll(',', '')
  if (/^[1-9]\d{0,8}$/.test(digits)) return parseInt(digits, 10)
  refusals.push({ kind: 'count-unreadable', option, text: unguard(text) })
  return undefined
}

function sampleOf(options: JudgeOptions, refusals: Refusal[]): Sample | undefined {
  const before = refusals.length
  const n = count('--n', options.n, refusals)
  const sent = count('--sent', options.sent, refusals)
  const population = count('--population', options.population, refusals)
  if (refusals.length > before) return undefined
  if (n === undefined) {
    // A panel needs no n to say that it is one; anything else without n cannot be reckoned.
    if (options.design === 'panel') return { n: 1, design: 'panel' }
    if (sent !== undefined || population !== undefined || options.design !== undefined)
      refusals.push({ kind: 'sample-without-n' })
    return undefined
  }
  const sample: Sample = {
    n,
    design: options.design ?? 'simple',
    ...(sent === undefined ? {} : { sent }),
    ...(population === undefined ? {} : { population }),
  }
  const problem = sampleProblem(sample)
  if (problem !== undefined) refusals.push({ kind: 'sample-contradicts', problem })
  return sample
}

/** --elapsed 3/5: three of the plan's five years have passed. */
function elapsedOf(text: string | undefined, refusals: Refusal[]): RatingInput['elapsed'] {
  if (text === undefined) return undefined
  const [done = 0, of = 0] = /^[1-9]\d?\/[1-9]\d?$/.test(text) ? text.split('/').map((part) => parseInt(part, 10)) : []
  if (done >= 1 && done <= of) return { done, of }
  refusals.push({ kind: 'elapsed-unreadable', text })
  return undefined
}

/** What the options say, with a refusal for every one that cannot be read. */
export function givenBy(options: JudgeOptions, refusals: Refusal[]): Given {
  const previous = figure('--previous', options.previous, refusals)
  const reference = figure('--reference', options.reference, refusals)
  const sample = sampleOf(options, refusals)
  const elapsed = elapsedOf(options.elapsed, refusals)
  return {
    ...(options.final === undefined ? {} : { final: parseTarget(unguard(options.final)) }),
    ...(elapsed === undefined ? {} : { elapsed }),
    ...(previous === undefined ? {} : { previous }),
    ...(reference === undefined ? {} : { reference }),
    ...(options.direction === undefined ? {} : { direction: options.direction }),
    ...(sample === undefined ? {} : { sample }),
  }
}
