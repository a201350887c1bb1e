import type { Amount } from '../amount/amount.ts'
import { decimal } from '../decimal.ts'
import type { Common } from './context.ts'
import { labelBefore } from './label.ts'
import { LEAD } from './parse-limit.ts'
import type { Target } from './target.ts'
import { COMPARATOR, comparatorAfter, LOWER, RAISE, TAIL } from './words.ts'

const upwards = new RegExp(
  `^(?<label>[^▢]*?)${LEAD}▢(?<low>以上|超|を?超え|)(?<joint> ?(?:~|-|から|、|,|かつ| |で)? ?)▢(?<high>以下|以内|未満|まで|)${TAIL}$`,
)
const downwards = /^(?<label>[^▢]*?)▢(?<high>以下|未満)[、,かつ ]{0,3}▢(?<low>以上|超)$/
const fromWhere = '(?:現状値?|現在|基準値|当初)? ?:? ?'
const fromTo = new RegExp(
  `^(?<label>[^▢]*?)${fromWhere}▢ ?(?:→|⇒|➡|から) ?(?:目標値?)? ?:? ?▢ ?(?<comparator>${COMPARATOR})?(?<verb>${RAISE}|${LOWER}|[へに]|まで)?$`,
)

type Ends = { readonly low: Amount; readonly high: Amount; readonly lowOpen: boolean; readonly highOpen: boolean }

function rangeOf(
  { low, high, lowOpen, highOpen }: Ends,
  written: string | undefined,
  common: Common,
): Target | undefined {
  const label = labelBefore(written ?? '')
  const sameUnit = low.unit === high.unit || low.unit === ''
  if (label === undefined || label.severalPromises || !sameUnit) return undefined
  if (decimal(low.value).gt(decimal(high.value))) return undefined
  return {
    kind: 'range',
    low: low.value,
    high: high.value,
    unit: high.unit,
    ...(lowOpen ? { lowOpen: true as const } : {}),
    ...(highOpen ? { highOpen: true as const } : {}),
    ...common,
    ...(label.text === '' ? {} : { label: label.text }),
  }
}

/** Two ends: 40%以上60%以下, 40~60%, and the other way round 60%以下40%以上. Two numbers without a sign of being ends are none. */
export function parseRange(shape: string, [first, second]: readonly Amount[], common: Common): Target | undefined {
  if (first === undefined || second === undefined) return undefined
  const rising = upwards.exec(shape)?.groups
  if (rising !== undefined) {
    const marked = (rising['low'] !== '' && rising['high'] !== '') || /~|-|から/.test(rising['joint'] ?? '')
    const ends = {
      low: first,
      high: second,
      lowOpen: /超/.test(rising['low'] ?? ''),
      highOpen: rising['high'] === '未満',
    }
    return marked ? rangeOf(ends, rising['label'], common) : undefined
  }
  const falling = downwards.exec(shape)?.groups
  if (falling === undefined) return undefined
  const ends = { low: second, high: first, lowOpen: falling['low'] === '超', highOpen: falling['high'] === '未満' }
  return first.unit === second.unit ? rangeOf(ends, falling['label'], common) : undefined
}

/** From where to where: 45%→50%, 現状45%から50%へ. The second number is the promise, and the way from the first says how it is meant. */
export function parseFromTo(shape: string, [from, to]: readonly Amount[], common: Common): Target | undefined {
  const groups = fromTo.exec(shape)?.groups
  const label = labelBefore(groups?.['label'] ?? '')
  if (groups === undefined || from === undefined || to === undefined) return undefined
  if (label === undefined || label.severalPromises) return undefined
  const isArrow = /[→⇒➡]/.test(shape)
  const sameUnit = from.unit === to.unit || from.unit === ''
  const way = decimal(to.value).cmp(decimal(from.value))
  const written = comparatorAfter(groups['comparator'] ?? '')
  if (!sameUnit || way === 0 || (!isArrow && groups['verb'] === undefined && written === undefined)) return undefined
  const comparator = written ?? (way > 0 ? 'atLeast' : 'atMost')
  return {
    kind: 'threshold',
    comparator,
    implied: false,
    ...to,
    ...common,
    ...(label.text === '' ? {} : { label: label.text }),
  }
}
