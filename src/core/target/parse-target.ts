import type { Amount } from '../amount/amount.ts'
import type { Period } from '../calendar/period.ts'
import { decimal } from '../decimal.ts'
import { fold } from '../fold.ts'
import { withoutBrackets } from './brackets.ts'
import { labelBefore } from './label.ts'
import { parseLadder } from './parse-ladder.ts'
import { parseParts } from './parse-parts.ts'
import { parseRelative } from './parse-relative.ts'
import { toSkeleton, type Skeleton } from './skeleton.ts'
import type { Comparator, Target } from './target.ts'
import { unavailable } from './unavailable.ts'
import {
  ABOUT_AFTER,
  ABOUT_BEFORE,
  COMPARATOR,
  comparatorAfter,
  comparatorBefore,
  CUMULATIVE,
  LEADING,
  LOWER,
  MILESTONE,
  RAISE,
  TAIL,
} from './words.ts'

/** A promise is a phrase: what is longer than this is a paragraph and needs a person. */
const longest = 400

const lead = '(?<label>[^▢]*?)(?<each>各)?(?:全)?(?:年間?|計|(?<every>毎?[月週日]))? ?'
const leadOnly = new RegExp(`(?:${LEADING})?各?全?(?:年間?|計|毎?[月週日])? ?$`)
const patterns = {
  range: new RegExp(
    `^${lead}▢(?<low>以上|超|を?超え|)(?<joint> ?(?:~|-|から|、|,|かつ| |で)? ?)▢(?<high>以下|以内|未満|まで|)${TAIL}$`,
  ),
  aboutBefore: new RegExp(`^${lead}${ABOUT_BEFORE} ?▢(?:${ABOUT_AFTER})?(?<comparator>${COMPARATOR})?${TAIL}$`),
  aboutAfter: new RegExp(`^${lead}▢${ABOUT_AFTER}(?<comparator>${COMPARATOR})?${TAIL}$`),
  threshold: new RegExp(`^${lead}(?<leading>${LEADING})? ?▢ ?(?<comparator>${COMPARATOR})?${TAIL}$`),
  raise: new RegExp(`^${lead}▢${RAISE}$`),
  lower: new RegExp(`^${lead}▢${LOWER}$`),
  majority: /^(?<label>[^▢]*?)(?<what>過半数|半数以上|半数)(?:の.{0,20})?$/,
}

type Common = {
  text: string
  deadline?: string
  deadlineUnclear?: 'impossible' | 'era-missing'
  cumulative?: true
  label?: string
  note?: string
}

/** The last day named, or every year; times that name no day stay in the text. */
function deadlineOf(periods: readonly Period[]): string | undefined {
  const dated = periods.find(({ lastDay }) => lastDay !== undefined)?.lastDay
  return dated ?? (periods.some(({ yearly }) => yearly) ? 'every-fiscal-year' : undefined)
}

/** The shape without its times and without 累計 and the like: what is left is promise. */
function bareShape(shape: string): string {
  return shape
    .replace(/◷(?:末|中|内|当初)?(?:までの間)?(?:まで)?(?:に|の|は|で|間で|において|における|:)?[、,]? ?/g, '')
    .replace(
      /(?:累計|累積|延べ|のべ|合計|総計|通算)(?:で|は|:)? ?(?=(?:各|全)?(?:年間|毎?[月週日])?▢)|(?<=▢)[、 ]?(?:累計|累積|延べ|のべ)$/g,
      '',
    )
    .replace(/ ?(▢) ?(?=以|未|超|を|程)/g, '$1')
    .trim()
}

function limit(amount: Amount, comparator: Comparator | undefined) {
  if (comparator !== undefined) return { comparator, implied: false, ...amount }
  const zero = decimal(amount.value).eq('0')
  return { comparator: zero ? ('atMost' as const) : ('atLeast' as const), implied: true, ...amount }
}

function parseRange(shape: string, [low, high]: readonly Amount[], common: Common): Target | undefined {
  const groups = patterns.range.exec(shape)?.groups
  if (groups === undefined || low === undefined || high === undefined) return undefined
  const marked = (groups['low'] !== '' && groups['high'] !== '') || /~|-|から/.test(groups['joint'] ?? '')
  const sameUnit = low.unit === high.unit || low.unit === ''
  if (!marked || !sameUnit || decimal(low.value).gt(decimal(high.value))) return undefined
  return {
    kind: 'range',
    low: low.value,
    high: high.value,
    unit: high.unit,
    ...(/超/.test(groups['low'] ?? '') ? { lowOpen: true as const } : {}),
    ...(groups['high'] === '未満' ? { highOpen: true as const } : {}),
    ...common,
  }
}

/** 以上 on both sides of the reading order: 60%以下40%以上 is the same range as 40%以上60%以下. */
function parseRangeReversed(shape: string, [high, low]: readonly Amount[], common: Common): Target | undefined {
  const groups = /^(?<label>[^▢]*?)▢(?<high>以下|未満)[、,かつ ]{0,3}▢(?<low>以上|超)$/.exec(shape)?.groups
  if (groups === undefined || low === undefined || high === undefined || low.unit !== high.unit) return undefined
  if (decimal(low.value).gt(decimal(high.value))) return undefined
  return {
    kind: 'range',
    low: low.value,
    high: high.value,
    unit: high.unit,
    ...(groups['low'] === '超' ? { lowOpen: true as const } : {}),
    ...(groups['high'] === '未満' ? { highOpen: true as const } : {}),
    ...common,
  }
}

function parseSingle(shape: string, amount: Amount, common: Common): Target | undefined {
  const about = patterns.aboutBefore.exec(shape) ?? patterns.aboutAfter.exec(shape)
  const found = about ?? patterns.threshold.exec(shape) ?? patterns.raise.exec(shape) ?? patterns.lower.exec(shape)
  const groups = found?.groups
  const label = labelBefore(groups?.['label'] ?? '')
  if (groups === undefined || label === undefined) return undefined
  if (label.severalPromises) return { kind: 'unreadable', why: 'several-promises', ...common }
  const all = label.text === '' ? common : { ...common, label: label.text }
  const each = groups['each'] !== undefined || label.text.startsWith('各') ? { each: true as const } : {}
  const counted =
    groups['every'] === undefined
      ? amount
      : { value: amount.value, unit: `${amount.unit}/${groups['every'].slice(-1)}` }
  const comparator = comparatorAfter(groups['comparator'] ?? '') ?? comparatorBefore(groups['leading'] ?? '')
  if (about) return { kind: 'approximate', ...counted, ...(comparator === undefined ? {} : { comparator }), ...all }
  const byVerb = patterns.raise.test(shape) ? 'atLeast' : patterns.lower.test(shape) ? 'atMost' : undefined
  return { kind: 'threshold', ...limit(counted, comparator ?? byVerb), ...each, ...all }
}

function parseWithAmounts(skeleton: Skeleton, common: Common): Target | undefined {
  const shape = bareShape(skeleton.shape)
  const amounts = skeleton.amounts.map(({ amount }) => amount)
  const [first, second] = amounts
  if (amounts.length === 1 && first !== undefined) return parseSingle(shape, first, common)
  const parts = parseParts(shape, amounts)
  if (parts !== undefined)
    return {
      kind: 'parts',
      parts: parts.map(({ label, amount, comparator }) => ({ label, ...limit(amount, comparator) })),
      ...common,
    }
  if (amounts.length === 2) {
    const range = parseRange(shape, amounts, common) ?? parseRangeReversed(shape, amounts, common)
    if (range !== undefined) return range
    const last = shape.slice(0, shape.lastIndexOf('▢')).search(leadOnly)
    const label = labelBefore(shape.slice(0, last))
    const named = label !== undefined && onlyQualifies(label.text, first) && !label.severalPromises
    if (named && second !== undefined)
      return parseSingle(shape.slice(last), second, { ...common, label: spell(label.text, amounts) })
  }
  return undefined
}

/** A number in a name says who or what is counted (65歳以上の参加者数, 3歳児健診); with 以上 behind any other number it would be a promise. */
function onlyQualifies(label: string, amount: Amount | undefined): boolean {
  const [, after = ''] = label.split('▢')
  const isAge = /^(?:[歳才年]|か月|時間|代|級|年生|㎡|km|m$)/.test(amount?.unit ?? '')
  return label.includes('▢') && !/[、,。;]/.test(after) && (isAge || !/^(?:以|未満|超|を?[上下]回)/.test(after))
}

/** Puts the first amounts back into a label: ▢の参加者数 is 65歳の参加者数. */
function spell(label: string, amounts: readonly Amount[]): string {
  let index = 0
  return label.replace(/▢/g, () => {
    const amount = amounts[index]
    index += 1
    return amount === undefined ? '' : `${amount.value}${amount.unit}`
  })
}

function parseQualitative(shape: string, common: Common): Target {
  const arrow = /^[↑↗⇧⬆]+$/.test(shape)
    ? 'up'
    : /^[↓↘⇩⬇]+$/.test(shape)
      ? 'down'
      : /^[→⇒➡]+$/.test(shape)
        ? 'level'
        : undefined
  if (arrow !== undefined) return { kind: 'milestone', arrow, ...common }
  const majority = patterns.majority.exec(shape)?.groups
  if (majority)
    return {
      kind: 'threshold',
      ...limit({ value: '50', unit: '%' }, majority['what'] === '過半数' ? 'moreThan' : 'atLeast'),
      ...common,
    }
  if (/^(?:目標)?(?:未達成?|達成|○|×|◎|△)$/.test(shape)) return { kind: 'unreadable', why: 'verdict-inside', ...common }
  if (MILESTONE.test(shape)) return { kind: 'milestone', ...common }
  return { kind: 'unreadable', why: 'no-promise', ...common }
}

const gluedVerdict = /▢[^▢]{0,4}(?:未達成|目標達成|達成)$|▢ ?[○×◎△ABC]$/

/**
 * What a written promise means. The text is kept; nothing is guessed: what the grammar does not cover is `unreadable` with the reason.
 *
 * Implied: a bare 80% promises at least 80%; a bare zero (0件) promises at most zero. `implied` says so.
 * Units: as written, except that parts are joined (2時間30分 → 150分), multiples written out (3億4千万円) and 割 becomes %.
 * Source: the notations of published plans, DOMAIN vocabulary in docs/glossary.md.
 */
export function parseTarget(text: string): Target {
  const folded = fold(text)
  if (folded.length > longest) return { kind: 'unreadable', why: 'too-long', text }
  const absent = unavailable(folded)
  if (absent !== undefined) return { kind: 'unavailable', why: absent, text }
  const { bare, notes, periods, cumulative, values, baseValue } = withoutBrackets(folded)
  const inBrackets = periods.flatMap((content) => toSkeleton(content, true).periods)
  const skeleton = toSkeleton(bare)
  const times = [...inBrackets, ...skeleton.periods]
  const relative = values.length === 0 && !skeleton.damaged ? parseRelative(skeleton) : undefined
  const deadline = deadlineOf(relative?.base.kind === 'year' ? inBrackets : times) // the year of a base is where it counts from
  const unclear = times.some(({ impossible }) => impossible)
    ? 'impossible'
    : times.some(({ eraMissing }) => eraMissing)
      ? 'era-missing'
      : undefined
  const common: Common = {
    text,
    ...(unclear === undefined ? {} : { deadlineUnclear: unclear }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(cumulative || CUMULATIVE.test(bare) || times.some(({ span }) => span) ? { cumulative: true as const } : {}),
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  }
  if (values.length > 0) return parseLadder(folded, common) ?? { kind: 'unreadable', why: 'two-values', ...common }
  if (skeleton.damaged) return { kind: 'unreadable', why: 'damaged-number', ...common }
  if (gluedVerdict.test(skeleton.shape)) return { kind: 'unreadable', why: 'verdict-inside', ...common }
  const ladder = parseLadder(bare, common)
  if (ladder !== undefined) return ladder
  if (relative === undefined) return parseAbsolute(skeleton, common)
  const { amount, ...promise } = relative
  const base = baseValue === undefined ? promise.base : { ...promise.base, ...baseValue }
  return { kind: 'relative', ...promise, base, ...amount, ...common }
}

function parseAbsolute(skeleton: Skeleton, common: Common): Target {
  if (skeleton.amounts.length === 0) return parseQualitative(bareShape(skeleton.shape), common)
  const eraless = skeleton.periods.some(({ eraMissing }) => eraMissing)
  const unitless = skeleton.amounts.every(({ amount }) => amount.unit === '')
  if (eraless && unitless) return { kind: 'unreadable', why: 'damaged-number', ...common }
  return (
    parseWithAmounts(skeleton, common) ?? {
      kind: 'unreadable',
      why: skeleton.amounts.length > 1 ? 'two-values' : 'no-promise',
      ...common,
    }
  )
}
