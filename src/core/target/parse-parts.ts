import type { Amount } from '../amount/amount.ts'
import type { Comparator } from './target.ts'
import { COMPARATOR, comparatorOn } from './words.ts'

export type Part = { readonly label: string; readonly amount: Amount; readonly comparator?: Comparator }

const separator = '[ 、,/・;:]{0,3}'
const part = new RegExp(
  `${separator}(?<label>[^▢◷ 、,/・;:]{1,16}|◷[^▢◷]{0,4})[ ::]{0,2}▢(?<comparator>${COMPARATOR})?`,
  'y',
)
const notALabel =
  /^(?:以上|以下|未満|超|~|-|から|かつ|又は|または|及び|程度|約|うち|[をにでがの])|^[全各]$|^中[のでに]?$|[をにはで]$|達成/

/**
 * Several labelled figures in one text: 男女計80%/男性75%/女性85% · R5:3,200世帯 合計:10,500世帯.
 * Undefined unless every figure has its own label.
 */
export function parseParts(shape: string, amounts: readonly Amount[]): Part[] | undefined {
  const parts: Part[] = []
  let at = 0
  for (const amount of amounts) {
    part.lastIndex = at
    const found = part.exec(shape)
    const label = found?.groups?.['label'] ?? ''
    if (found === null || notALabel.test(label)) return undefined
    const comparator = comparatorOn(found.groups?.['comparator'] ?? '', amount.unit)
    parts.push({ label, amount, ...(comparator === undefined ? {} : { comparator }) })
    at = part.lastIndex
  }
  const labels = new Set(parts.map(({ label }) => label))
  return parts.length >= 2 && labels.size === parts.length && /^[ 、,/・;。]*$/.test(shape.slice(at))
    ? parts
    : undefined
}
