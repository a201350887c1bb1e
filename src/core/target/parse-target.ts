import type { Period } from '../calendar/period.ts'
import { bareShape } from './bare-shape.ts'
import { withoutBrackets } from './brackets.ts'
import type { Common, TargetContext } from './context.ts'
import { parseFigures } from './parse-figures.ts'
import { parseLadder } from './parse-ladder.ts'
import { parseQualitative } from './parse-qualitative.ts'
import { parseRelative, type RelativePromise } from './parse-relative.ts'
import { toSkeleton, type Skeleton } from './skeleton.ts'
import type { Target } from './target.ts'
import { closedUp, foldPhrase, tidy } from './tidy.ts'
import { unavailable } from './unavailable.ts'
import { withoutVagueness } from './vague.ts'
import { CUMULATIVE } from './words.ts'

/** 80%以上(前年度以上): a second promise must not be lost in a bracket. */
const promiseInNote =
  /^(?:かつ|または|又は)|(?:前年|昨年|前回|現状|基準|平均)[^\d]{0,10}(?:以上|以下|未満|超え|[上下]回|増|減|維持|並み)/
const gluedVerdict = /▢[^▢をの]{0,4}(?:未達成|目標達成|達成)$|▢ ?[○×◎△ABC]$/

/** The last day named, or every year; times that name no day stay in the text. */
function deadlineOf(periods: readonly Period[]): string | undefined {
  const days = periods.flatMap(({ lastDay }) => (lastDay === undefined ? [] : [lastDay])).toSorted()
  return days.at(-1) ?? (periods.some(({ yearly }) => yearly) ? 'every-fiscal-year' : undefined)
}

function timesIn(common: Pick<Common, 'text'>, due: readonly Period[], named: readonly Period[]): Common {
  const deadline = deadlineOf(due)
  const unclear = named.some(({ impossible }) => impossible)
    ? ('impossible' as const)
    : named.some(({ eraMissing }) => eraMissing)
      ? ('era-missing' as const)
      : undefined
  return {
    ...common,
    ...(unclear === undefined ? {} : { deadlineUnclear: unclear }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(named.some(({ span }) => span) ? { cumulative: true as const } : {}),
  }
}

/** When a promise is due. The year of a base (平成28年度末より) is where it counts from; 2030年度までに in front of it is when. */
function dueTimes(relative: RelativePromise | undefined, inBrackets: readonly Period[], skeleton: Skeleton) {
  if (relative?.base.kind !== 'year') return [...inBrackets, ...skeleton.periods]
  return relative.due === undefined ? inBrackets : [...inBrackets, relative.due]
}

function read(folded: string, text: string): Target {
  const { bare, notes, periods, cumulative, values, baseValue } = withoutBrackets(tidy(folded))
  const plain = withoutVagueness(bare)
  const inBrackets = periods.flatMap((content) => toSkeleton(content, true).periods)
  const skeleton = toSkeleton(plain.text)
  const relative = values.length === 0 && !skeleton.damaged && !plain.vague ? parseRelative(skeleton) : undefined
  const common: Common = {
    ...timesIn({ text }, dueTimes(relative, inBrackets, skeleton), [...inBrackets, ...skeleton.periods]),
    ...(cumulative || CUMULATIVE.test(bare) ? { cumulative: true as const } : {}),
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  }
  if (notes.some((note) => promiseInNote.test(note))) return { kind: 'unreadable', why: 'several-promises', ...common }
  if (values.length > 0) return parseLadder(folded, common) ?? { kind: 'unreadable', why: 'two-values', ...common }
  if (skeleton.damaged) return { kind: 'unreadable', why: 'damaged-number', ...common }
  if (gluedVerdict.test(skeleton.shape)) return { kind: 'unreadable', why: 'verdict-inside', ...common }
  const ladder = parseLadder(bare, common)
  if (ladder !== undefined) return ladder
  if (relative === undefined) return parseAbsolute(skeleton, { common, vague: plain.vague })
  const { amount, due: _, ...promise } = relative
  const base = baseValue === undefined ? promise.base : { ...promise.base, ...baseValue }
  return { kind: 'relative', ...promise, base, ...amount, ...common }
}

function parseAbsolute(skeleton: Skeleton, context: TargetContext): Target {
  const { common } = context
  if (skeleton.amounts.length === 0) return parseQualitative(bareShape(skeleton.shape), common)
  const eraless = skeleton.periods.some(({ eraMissing }) => eraMissing)
  const unitless = skeleton.amounts.every(({ amount }) => amount.unit === '')
  if (eraless && unitless) return { kind: 'unreadable', why: 'damaged-number', ...common }
  const why = skeleton.amounts.length > 1 ? 'two-values' : 'no-promise'
  return parseFigures(skeleton, context) ?? { kind: 'unreadable', why, ...common }
}

/** Shares do not add up over years: 合計 and R5~R7 beside a % say what is counted or for how long, not a running total. */
function withoutTotalOfShares(target: Target): Target {
  if (!('unit' in target) || (target.unit !== '%' && target.unit !== 'ポイント')) return target
  const { cumulative: _, ...rest } = target
  return rest
}

/**
 * What a written promise means. The text is kept; nothing is guessed: what the grammar does not cover is `unreadable` with the reason.
 *
 * Implied: a bare 80% promises at least 80%; a bare zero (0件) and a bare place (3位) promise at most. `implied` says so.
 * Units: as written, except that parts are joined (2時間30分 → 150分), multiples written out (3億4千万円), 割 and fractions become %.
 * Source: the notations of published plans, DOMAIN vocabulary in docs/glossary.md.
 */
export function parseTarget(text: string): Target {
  const folded = foldPhrase(text)
  if (folded === undefined) return { kind: 'unreadable', why: 'too-long', text }
  const absent = unavailable(folded, 'target')
  if (absent !== undefined) return { kind: 'unavailable', why: absent, text }
  const target = withoutTotalOfShares(read(folded, text))
  if (target.kind !== 'unreadable' || target.why !== 'no-promise') return target
  const closed = closedUp(folded)
  if (closed === folded) return target
  const again = withoutTotalOfShares(read(closed, text))
  return again.kind === 'milestone' || again.kind === 'unreadable' ? target : again
}
