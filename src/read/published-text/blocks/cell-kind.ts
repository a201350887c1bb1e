import type { Role } from '../../../core/form/form.ts'
import { fold } from '../../../core/fold.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { parseTarget } from '../../../core/target/parse-target.ts'
import { unitOf } from './unit-of.ts'
import type { VerdictWords } from './verdict-words.ts'

/** What the cells of a column look like, by what the column is for. */
export type CellKind = 'verdict' | 'count' | 'figure' | 'unit' | 'words'

const kinds: Partial<Record<Role, CellKind>> = {
  verdict: 'verdict', met: 'count', unmet: 'count', total: 'count', notJudged: 'count', notApplicable: 'count', rate: 'figure', number: 'count',
  target: 'figure', finalTarget: 'figure', actual: 'figure', previous: 'figure', baseline: 'figure', budget: 'figure', settlement: 'figure', unit: 'unit',
} // prettier-ignore

export const kindOf = (role: Role | undefined): CellKind => (role === undefined ? 'words' : (kinds[role] ?? 'words'))

const nothing = /^[-―—–－ー]$/
const counted = /^[\d,]{1,7}(?:件|項目|目標)?$/
const ordinal = /^第/
const longestFigure = 60
const longestUnit = 8

export const isFigure = (text: string): boolean =>
  text.length <= longestFigure && (parseActual(text).kind !== 'unreadable' || parseTarget(text).kind !== 'unreadable')

/** Whether a text is what a column of this kind holds. Words are anything that is neither a verdict nor a figure. */
export function fitsKind(kind: CellKind, text: string, words: VerdictWords): boolean {
  switch (kind) {
    case 'verdict':
      return words.isOne(text)
    case 'count':
      return counted.test(fold(text)) || nothing.test(text)
    case 'figure':
      return isFigure(text) && (words.of(text) === undefined || parseActual(text).kind === 'unavailable')
    case 'unit':
      return text.length <= longestUnit && (unitOf(text) !== undefined || nothing.test(text))
    case 'words':
      return words.of(text) === undefined && (parseActual(text).kind === 'unreadable' || ordinal.test(text))
  }
}
