import type { Actual } from './actual.ts'
import { withoutBrackets } from './brackets.ts'
import { labelBefore } from './label.ts'
import { counted, LEAD } from './parse-limit.ts'
import { parseSeveral } from './parse-several.ts'
import { toSkeleton, type Skeleton } from './skeleton.ts'
import { closedUp, foldPhrase, tidy } from './tidy.ts'
import { unavailable } from './unavailable.ts'
import { withoutVagueness } from './vague.ts'
import { ABOUT_AFTER, ABOUT_BEFORE, COMPARATOR, comparatorAfter, CUMULATIVE, TAIL } from './words.ts'

const lead = `(?<label>[^▢]*?)${LEAD}`
const patterns = {
  about: new RegExp(
    `^(?<label>[^▢]*?)(?:${LEAD}${ABOUT_BEFORE} ?▢(?:${ABOUT_AFTER})?|${ABOUT_BEFORE}${LEAD}▢|${LEAD}▢${ABOUT_AFTER})${TAIL}$`,
  ),
  bounded: new RegExp(`^${lead}▢ ?(?<comparator>${COMPARATOR})${TAIL}$`),
  exact: new RegExp(`^${lead}▢${TAIL}(?:でした|であった|済み?)?$`),
}
const verdictInside = /▢[^▢]{0,4}(?:未達成|目標達成|達成)$|▢ ?[○×◎△]$|^(?:目標)?(?:未達成?|達成)/
const foreseen = /見込|予測|推計|推定|概算|概数/

/** What stands around the figure: notes in brackets, whether it is a running total, and whether it is only about right. */
type Around = {
  readonly common: { readonly text: string; readonly note?: string }
  readonly cumulative: boolean
  readonly vague: boolean
}

const withoutTimes = (shape: string) =>
  shape
    .replace(/◷(?:末|中|内)?(?:現在|時点|実績)?(?:に|の|は|で|:)?[、,]? ?/g, '')
    .replace(/(?:累計|累積|延べ|のべ|合計|総計|実績)(?:で|は|:)? ?(?=▢)/g, '')
    .trim()

function parseOne({ shape, amounts }: Skeleton, { common, cumulative, vague }: Around): Actual | undefined {
  const [first] = amounts
  const bare = withoutTimes(shape)
  const about = patterns.about.exec(bare)
  const bounded = patterns.bounded.exec(bare)
  const groups = (about ?? bounded ?? patterns.exact.exec(bare))?.groups
  const label = labelBefore(groups?.['label'] ?? '')
  if (first === undefined || groups === undefined || label === undefined || label.severalPromises) return undefined
  const figure = counted(first.amount, groups['every'])
  const bound = comparatorAfter(groups['comparator'] ?? '')
  if (!vague && bounded && bound !== undefined) return { kind: 'approximate', bound, ...figure, ...common }
  if (about || vague) return { kind: 'approximate', ...figure, ...common }
  return {
    kind: 'amount',
    ...figure,
    ...(groups['each'] !== undefined || label.text.startsWith('各') ? { each: true as const } : {}),
    ...(figure.unit !== '%' && (cumulative || CUMULATIVE.test(shape)) ? { cumulative: true as const } : {}),
    ...(first.signed ? { signed: true as const } : {}),
    ...common,
  }
}

function read(folded: string, text: string): Actual {
  const { bare, notes, values, cumulative, periods } = withoutBrackets(tidy(folded))
  const plain = withoutVagueness(bare)
  const skeleton = toSkeleton(plain.text)
  const common = { text, ...(notes.length === 0 ? {} : { note: notes.join(' ') }) }
  if (skeleton.damaged) return { kind: 'unreadable', why: 'damaged-number', ...common }
  if (verdictInside.test(skeleton.shape)) return { kind: 'unreadable', why: 'verdict-inside', ...common }
  const eraless = skeleton.periods.some(({ eraMissing }) => eraMissing)
  if (eraless && skeleton.amounts.every(({ amount }) => amount.unit === '')) {
    return { kind: 'unreadable', why: skeleton.amounts.length > 0 ? 'damaged-number' : 'no-number', ...common }
  }
  const spans = [...skeleton.periods, ...periods.flatMap((content) => toSkeleton(content, true).periods)]
  const around = {
    common,
    cumulative: cumulative || spans.some(({ span }) => span),
    vague: plain.vague || notes.some((note) => foreseen.test(note)),
  }
  const count = skeleton.amounts.length + values.length
  const one = skeleton.amounts.length === 1 && values.length === 0 ? parseOne(skeleton, around) : undefined
  const several = one === undefined && count > 1 && !plain.vague ? parseSeveral(skeleton, values) : undefined
  if (several !== undefined) return { kind: 'multiple', parts: [...several], ...common }
  return one ?? { kind: 'unreadable', why: count > 1 ? 'two-values' : 'no-number', ...common }
}

/**
 * What a written result means. The text is kept; a result that is blank, a dash or 未測定 is `unavailable`, never zero;
 * one known from one side only (10,000人以上) is `approximate` with its `bound`. Units as in `parseTarget`.
 */
export function parseActual(text: string): Actual {
  const folded = foldPhrase(text)
  if (folded === undefined) return { kind: 'unreadable', why: 'too-long', text }
  const absent = unavailable(folded, 'actual')
  if (absent !== undefined) return { kind: 'unavailable', why: absent, text }
  const actual = read(folded, text)
  if (actual.kind !== 'unreadable' || actual.why !== 'no-number') return actual
  const closed = closedUp(folded)
  if (closed === folded) return actual
  const again = read(closed, text)
  return again.kind === 'unreadable' ? actual : again
}
