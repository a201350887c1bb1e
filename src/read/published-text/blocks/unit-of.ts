import { readNumeral } from '../../../core/amount/numeral.ts'
import { knownUnit } from '../../../core/amount/unit.ts'
import { fold } from '../../../core/fold.ts'

/** The unit in a bracket: (%), (千円), 単位:件. */
export function unitOf(content: string): string | undefined {
  const bare = fold(content).replace(/^単位[:： ]?/, '')
  const numeral = readNumeral(`1${bare}`, 0)
  const scaled =
    numeral !== undefined && !('damaged' in numeral) && numeral.end > 1
      ? knownUnit(bare.slice(numeral.end - 1))
      : undefined
  return (
    knownUnit(bare) ??
    (scaled === undefined ? undefined : bare) ??
    (fold(content).startsWith('単位') && bare !== '' ? bare : undefined)
  )
}
