import { fold } from '../fold.ts'
import type { Actual } from './actual.ts'
import { withoutBrackets } from './brackets.ts'
import { labelBefore } from './label.ts'
import { parseParts } from './parse-parts.ts'
import { toSkeleton, type Skeleton } from './skeleton.ts'
import { unavailable } from './unavailable.ts'
import { ABOUT_AFTER, ABOUT_BEFORE, COMPARATOR, comparatorAfter, CUMULATIVE, TAIL } from './words.ts'

const longest = 400
const lead = '(?<label>[^▢]*?)(?<each>各)?(?:全)?(?:年間?|計|(?<every>毎?[月週日]))? ?'
const patterns = {
  about: new RegExp(`^${lead}(?:${ABOUT_BEFORE} ?▢(?:${ABOUT_AFTER})?|▢${ABOUT_AFTER})${TAIL}$`),
  bounded: new RegExp(`^${lead}▢ ?(?<comparator>${COMPARATOR})${TAIL}$`),
  exact: new RegExp(`^${lead}▢${TAIL}(?:でした|であった|済み?)?$`),
}
type Common = { text: string; note?: string }

const withoutTimes = (shape: string) =>
  shape
    .replace(/◷(?:末|中|内)?(?:現在|時点|実績)?(?:に|の|は|で|:)?[、,]? ?/g, '')
    .replace(/(?:累計|累積|延べ|のべ|合計|総計|実績)(?:で|は|:)? ?(?=▢)/g, '')
    .trim()

function parseOne(skeleton: Skeleton, common: Common): Actual | undefined {
  const amount = skeleton.amounts[0]?.amount
  const shape = withoutTimes(skeleton.shape)
  const about = patterns.about.exec(shape)
  const bounded = patterns.bounded.exec(shape)
  const groups = (about ?? bounded ?? patterns.exact.exec(shape))?.groups
  const label = labelBefore(groups?.['label'] ?? '')
  if (amount === undefined || groups === undefined || label === undefined || label.severalPromises) return undefined
  const every = groups['every']
  const counted = every === undefined ? amount : { value: amount.value, unit: `${amount.unit}/${every.slice(-1)}` }
  if (about) return { kind: 'approximate', ...counted, ...common }
  const bound = comparatorAfter(groups['comparator'] ?? '')
  if (bounded && bound !== undefined) return { kind: 'approximate', bound, ...counted, ...common }
  const each = groups['each'] !== undefined || label.text.startsWith('各') ? { each: true as const } : {}
  const cumulative = CUMULATIVE.test(skeleton.shape) ? { cumulative: true as const } : {}
  return { kind: 'amount', ...counted, ...each, ...cumulative, ...common }
}

/** 30社44品: figures side by side, each told apart by its unit. */
function parseByUnit({ shape, amounts }: Skeleton): { label: string; value: string; unit: string }[] | undefined {
  const units = new Set(amounts.map(({ amount }) => amount.unit))
  const sideBySide = /^(?:▢[ 、,・/]{0,2}){2,}$/.test(shape) && units.size === amounts.length && !units.has('')
  return sideBySide ? amounts.map(({ amount }) => ({ label: '', ...amount })) : undefined
}

function parseSeveral(skeleton: Skeleton, inBrackets: readonly string[], common: Common): Actual | undefined {
  const shape = skeleton.shape.replace(/[、,/・ ]+$/, '')
  const outside = skeleton.amounts.map(({ amount }) => amount)
  const labelled = parseParts(shape, outside)?.map(({ label, amount }) => ({ label, ...amount }))
  const first = /^(?<label>[^▢]{0,12}?)[:: ]?▢$/.exec(shape)?.groups
  const one = first && outside[0] ? [{ label: first['label'] ?? '', ...outside[0] }] : undefined
  const before = labelled ?? parseByUnit(skeleton) ?? one
  const within = inBrackets.flatMap((content) => {
    const inner = toSkeleton(content, true)
    const parts = parseParts(
      inner.shape,
      inner.amounts.map(({ amount }) => amount),
    )
    if (parts) return parts.map(({ label, amount }) => ({ label, ...amount }))
    const only = /^(?<label>[^▢]{0,12}?)[:: ]?▢$/.exec(inner.shape)?.groups
    return only && inner.amounts[0] ? [{ label: only['label'] ?? '', ...inner.amounts[0].amount }] : []
  })
  if (before === undefined || (inBrackets.length > 0 && within.length === 0)) return undefined
  const parts = [...before, ...within].map((part) => ({
    ...part,
    label: part.label.replace('◷', skeleton.periods[0]?.text ?? '').replace(/[:： ]+$/, ''),
  }))
  return parts.length >= 2 ? { kind: 'multiple', parts, ...common } : undefined
}

/**
 * What a written result means. The text is kept; a result that is blank, a dash or 未測定 is `unavailable`, never zero;
 * one known from one side only (10,000人以上) is `approximate` with its `bound`. Units as in `parseTarget`.
 */
export function parseActual(text: string): Actual {
  const folded = fold(text)
  if (folded.length > longest) return { kind: 'unreadable', why: 'too-long', text }
  const absent = unavailable(folded)
  if (absent !== undefined) return { kind: 'unavailable', why: absent, text }
  const { bare, notes, values } = withoutBrackets(folded)
  const common: Common = { text, ...(notes.length === 0 ? {} : { note: notes.join(' ') }) }
  const skeleton = toSkeleton(bare)
  if (skeleton.damaged) return { kind: 'unreadable', why: 'damaged-number', ...common }
  if (/▢[^▢]{0,4}(?:未達成|目標達成|達成)$|▢ ?[○×◎△]$|^(?:目標)?(?:未達成?|達成)/.test(skeleton.shape)) {
    return { kind: 'unreadable', why: 'verdict-inside', ...common }
  }
  if (
    skeleton.periods.some(({ eraMissing }) => eraMissing) &&
    skeleton.amounts.every(({ amount }) => amount.unit === '')
  ) {
    return { kind: 'unreadable', why: skeleton.amounts.length > 0 ? 'damaged-number' : 'no-number', ...common }
  }
  const one = skeleton.amounts.length === 1 && values.length === 0 ? parseOne(skeleton, common) : undefined
  const several =
    one === undefined && skeleton.amounts.length + values.length > 1
      ? parseSeveral(skeleton, values, common)
      : undefined
  const why = skeleton.amounts.length + values.length > 1 ? 'two-values' : 'no-number'
  return one ?? several ?? { kind: 'unreadable', why, ...common }
}
