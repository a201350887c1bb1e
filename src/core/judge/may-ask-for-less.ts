import { compareAmounts } from '../amount/amount.ts'
import type { Threshold } from '../target/target.ts'
import { align } from './align.ts'
import type { JudgeInput } from './judgement.ts'
import { referenceFigure } from './measured.ts'

/**
 * Whether a bare promise lies below the figure that it starts from (基準値 20%, 目標 15%): then it may well ask for less, and reading it as
 * "at least" would be a guess. A direction that is given says which way is better, and then there is nothing to guess.
 */
export function mayAskForLess(
  { implied, comparator, value, unit }: Threshold,
  { reference, direction }: JudgeInput,
): boolean {
  if (!implied || comparator !== 'atLeast' || direction !== undefined) return false
  const base = referenceFigure(reference)
  const aligned = base && align(base, { value, unit })
  return aligned !== undefined && compareAmounts(aligned.measured, aligned.promise) > 0
}
