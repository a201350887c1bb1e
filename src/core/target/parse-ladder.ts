import type { Amount } from '../amount/amount.ts'
import { decimal } from '../decimal.ts'
import { toSkeleton } from './skeleton.ts'
import type { Ladder } from './target.ts'

const rung = /(?<grade>[SABCDE◎○△▲])(?: ?[::=] ?|ランク|評価| )?(?<lead>≧|≦|>=|<=|[≥≤])? ?(?=[\d.])/g
const grades = 'SABCDE◎○△▲'
type Rung = { grade: string; amount: Amount | undefined; atMost: boolean; floor: boolean }

/** One step (80%以上 · 70以上80未満 · ≧60 · 60未満): the end that counts, or the floor below the last step. */
function readRung(grade: string, lead: string | undefined, written: string): Rung | undefined {
  const { shape, amounts, damaged } = toSkeleton(written.replace(/[、,/;・ ]+$/, ''))
  const [first, second] = amounts.map(({ amount }) => amount)
  if (damaged || amounts.length > 2 || first === undefined) return undefined
  if (/^▢以上▢未満$|^▢(?:~|-)▢$/.test(shape)) return { grade, amount: first, atMost: false, floor: false }
  if (second !== undefined) return undefined
  if (/^▢未満$/.test(shape)) return { grade, amount: first, atMost: false, floor: true }
  if (/^▢以下$/.test(shape) || /[≦≤]|<=/.test(lead ?? '')) return { grade, amount: first, atMost: true, floor: false }
  return /^▢(?:以上)?$/.test(shape) ? { grade, amount: first, atMost: false, floor: false } : undefined
}

function descends(rungs: readonly Rung[]): boolean | undefined {
  const values = rungs.flatMap(({ amount }) => (amount === undefined ? [] : [decimal(amount.value)]))
  const pairs = values.slice(1).map((value, index) => value.cmp(values[index] ?? value))
  if (pairs.every((order) => order < 0)) return true
  return pairs.every((order) => order > 0) ? false : undefined
}

/** A ladder of grades: A80/B70/C60, A:80%以上 B:70%以上80%未満 C:70%未満. Undefined when the text is none or its steps do not descend. */
export function parseLadder(folded: string, common: { text: string }): Ladder | undefined {
  if (!grades.includes(folded.charAt(0))) return undefined
  const marks = [...folded.matchAll(rung)]
  if (marks.length < 2 || marks[0]?.index !== 0) return undefined
  const rungs = marks.map((mark, index) => {
    const end = marks[index + 1]?.index ?? folded.length
    return readRung(mark.groups?.['grade'] ?? '', mark.groups?.['lead'], folded.slice(mark.index + mark[0].length, end))
  })
  const steps = rungs.filter((item): item is Rung => item !== undefined && !item.floor)
  const falling = descends(steps)
  if (rungs.includes(undefined) || steps.length < 2 || falling === undefined) return undefined
  const units = new Set(
    steps.flatMap(({ amount }) => (amount?.unit === '' || amount === undefined ? [] : [amount.unit])),
  )
  if (units.size > 1 || (!falling && !steps.every(({ atMost }) => atMost))) return undefined
  return {
    kind: 'ladder',
    comparator: falling ? 'atLeast' : 'atMost',
    unit: [...units][0] ?? '',
    steps: steps.map(({ grade, amount }) => ({ grade, value: amount?.value ?? '0' })),
    ...common,
  }
}
