import { parseParts } from './parse-parts.ts'
import { toSkeleton, type Skeleton } from './skeleton.ts'

/** One of several figures of a result: its label (男性, 累計; '' where it has none) and its amount. */
export type Figure = { readonly label: string; readonly value: string; readonly unit: string }

const one = /^(?<label>[^▢]{0,12}?)[: ]{0,2}▢$/

/** 30社44品: figures side by side, each told apart by its unit. */
function sideBySide({ shape, amounts }: Skeleton): Figure[] | undefined {
  const units = new Set(amounts.map(({ amount }) => amount.unit))
  const apart = /^(?:▢[ 、,・/]{0,2}){2,}$/.test(shape) && units.size === amounts.length && !units.has('')
  return apart ? amounts.map(({ amount }) => ({ label: '', ...amount })) : undefined
}

function figuresOf(skeleton: Skeleton, unlabelled: boolean): Figure[] | undefined {
  const shape = skeleton.shape.replace(/[、,/・ ]+$/, '')
  const amounts = skeleton.amounts.map(({ amount }) => amount)
  const labelled = parseParts(shape, amounts)?.map(({ label, amount }) => ({ label, ...amount }))
  const single = amounts[0] && one.exec(shape)?.groups
  const figures =
    labelled ??
    (unlabelled ? sideBySide(skeleton) : undefined) ??
    (single && amounts[0] ? [{ label: single['label'] ?? '', ...amounts[0] }] : undefined)
  return figures?.map((figure) => ({
    ...figure,
    label: figure.label.replace('◷', skeleton.periods[0]?.text ?? '').replace(/[: ]+$/, ''),
  }))
}

/**
 * The figures of a result that has several: 男性75%、女性81% · 30社44品 · 3,200世帯(累計10,500世帯).
 * Undefined when one of them cannot be told apart: none is dropped.
 */
export function parseSeveral(skeleton: Skeleton, inBrackets: readonly string[]): readonly Figure[] | undefined {
  const before = figuresOf(skeleton, true)
  const within = inBrackets.map((content) => figuresOf(toSkeleton(content, true), false))
  if (before === undefined || within.includes(undefined)) return undefined
  const figures = [...before, ...within.flatMap((some) => some ?? [])]
  return figures.length >= 2 ? figures : undefined
}
