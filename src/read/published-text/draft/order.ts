import type { Plan } from '../../../core/plan/plan.ts'

type Numbered = { readonly number: string }
const partsOf = ({ number }: Numbered) => number.split('-').map((part) => parseInt(part, 10) || 0)

function byNumber(a: Numbered, b: Numbered): number {
  const right = partsOf(b)
  return (
    partsOf(a)
      .map((part, index) => part - (right[index] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  )
}

/** Goals and strategies in the order of their numbers, wherever the document has put their sections. */
export function putInOrder({ goals }: Plan): void {
  if (goals.every(({ number }) => number !== '')) goals.sort(byNumber)
  for (const { strategies } of goals) if (strategies.every(({ number }) => number !== '')) strategies.sort(byNumber)
}
