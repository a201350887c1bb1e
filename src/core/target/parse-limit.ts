import type { Amount } from '../amount/amount.ts'
import { decimal } from '../decimal.ts'
import type { TargetContext } from './context.ts'
import { labelBefore } from './label.ts'
import type { Comparator, Target } from './target.ts'
import {
  ABOUT_AFTER,
  ABOUT_BEFORE,
  ABOUT_WHOM,
  COMPARATOR,
  comparatorOn,
  comparatorBefore,
  LEADING,
  LOWER,
  RAISE,
  TAIL,
} from './words.ts'

/** How often: 月 (per month), 毎週, 隔月, 四半期ごとに. */
export const EVERY = '(?:(?<![\\d▢一])毎?[月週日]に?|隔[月週年]に?|(?<![上下])(?:四半期|半期|学期)(?:毎|ごと)?に?)'
/** What may stand before a number and belongs to it: 各, 全, 年間, 月, 隔月. */
export const LEAD = `(?<each>各)?(?:全)?(?:年間?|計|(?<every>${EVERY})(?:平均)?)? ?`
const lead = `(?<label>[^▢]*?)${LEAD}`
const patterns = {
  aboutFirst: new RegExp(`^(?<label>[^▢]*?)${ABOUT_BEFORE}${LEAD}▢(?<comparator>${COMPARATOR})?${TAIL}$`),
  aboutBefore: new RegExp(`^${lead}${ABOUT_BEFORE} ?▢(?:${ABOUT_AFTER})?(?<comparator>${COMPARATOR})?${TAIL}$`),
  aboutAfter: new RegExp(`^${lead}▢${ABOUT_AFTER}(?<comparator>${COMPARATOR})?${TAIL}$`),
  threshold: new RegExp(
    `^${lead}(?<leading>${LEADING})? ?▢ ?(?<comparator>${COMPARATOR})?(?:\\/(?<per>[年月週日回人件]))?${TAIL}$`,
  ),
  aboutWhom: new RegExp(`^${lead}▢ ?(?<comparator>${COMPARATOR})${ABOUT_WHOM}$`),
  raise: new RegExp(`^${lead}▢(?:以上)?${RAISE}$`),
  lower: new RegExp(`^${lead}▢${LOWER}$`),
  upwards: new RegExp(`^${lead}▢ ?~$`),
  downwards: new RegExp(`^${lead}~ ?▢$`),
}
type Pattern = keyof typeof patterns
const byVerb: Readonly<Partial<Record<Pattern, Comparator>>> = {
  raise: 'atLeast',
  lower: 'atMost',
  upwards: 'atLeast',
  downwards: 'atMost',
}
const inOrder = [
  'upwards',
  'downwards',
  'aboutFirst',
  'aboutBefore',
  'aboutAfter',
  'threshold',
  'aboutWhom',
  'raise',
  'lower',
] as const satisfies readonly Pattern[]

/** What a shape must have for a pattern to be tried at all. */
const aboutWords = new RegExp(`${ABOUT_BEFORE}|▢${ABOUT_AFTER}`)
const needs: Readonly<Partial<Record<Pattern, RegExp>>> = {
  upwards: /~$/,
  downwards: /~/,
  aboutFirst: aboutWords,
  aboutBefore: aboutWords,
  aboutAfter: aboutWords,
}

function firstOf(shape: string) {
  for (const name of inOrder) {
    const groups = needs[name]?.test(shape) === false ? undefined : patterns[name].exec(shape)?.groups
    if (groups !== undefined) return { name, groups }
  }
  return undefined
}

/** A limit with its comparator: as written, else at least; for a bare zero, and for a place in a ranking (3位), at most. */
export function limit(amount: Amount, comparator: Comparator | undefined) {
  if (comparator !== undefined) return { comparator, implied: false, ...amount }
  const lessIsBetter = decimal(amount.value).eq('0') || amount.unit === '位'
  return { comparator: lessIsBetter ? ('atMost' as const) : ('atLeast' as const), implied: true, ...amount }
}

/** 月1回 is 1回/月, 隔月1回 is 1回/隔月. */
export const counted = (amount: Amount, every: string | undefined): Amount =>
  every === undefined ? amount : { value: amount.value, unit: `${amount.unit}/${every.replace(/毎|ごと|に/g, '')}` }

/** One number with what stands around it: 80%以上, 約30%, 参加者数 100人, 月1回, 10件に減らす. Undefined when the rest is not understood. */
export function parseLimit(shape: string, amount: Amount, context: TargetContext): Target | undefined {
  const found = firstOf(shape)
  const { name, groups } = found ?? {}
  const label = labelBefore(groups?.['label'] ?? '')
  if (name === undefined || groups === undefined || label === undefined) return undefined
  if (label.severalPromises) return { kind: 'unreadable', why: 'several-promises', ...context.common }
  const common = label.text === '' ? context.common : { ...context.common, label: label.text }
  const each = groups['each'] !== undefined || /(?:^| )各[^ ]*$/.test(label.text) ? { each: true as const } : {}
  const figure = counted(amount, groups['every'] ?? groups['per'])
  const comparator =
    comparatorOn(groups['comparator'] ?? '', figure.unit) ?? comparatorBefore(groups['leading'] ?? '') ?? byVerb[name]
  if (context.vague || (name.startsWith('about') && name !== 'aboutWhom')) {
    return { kind: 'approximate', ...figure, ...(comparator === undefined ? {} : { comparator }), ...common }
  }
  return { kind: 'threshold', ...limit(figure, comparator), ...each, ...common }
}
