import type { Plan } from '../plan/plan.ts'
import type { SourceLine } from '../source-line.ts'
import { placeLine, type PlacingAids, type PlacingProblem } from './place-line.ts'
import { placedWords } from './placed-words.ts'
import type { Placement } from './placement.ts'

/** A document as it was read, or as it stands after a person has placed lines: the plan, and every line with what became of it. */
export type Reading = { readonly plan: Plan; readonly source: readonly SourceLine[] }
export type PlacedPlan = Reading & {
  /** What could not be done, by the number of the placement. */
  readonly problems: readonly { readonly placement: number; readonly problem: PlacingProblem }[]
}

/** A line after it was placed: part of a record, or furniture where it is nothing. A cell that is nothing takes no record from its line. */
function placedLine(line: SourceLine, { role }: Placement, record: string | undefined): SourceLine {
  const { record: _, ...words } = line
  if (role === 'nothing') return line.use === 'record' ? line : { ...words, use: 'furniture' }
  return { ...words, use: 'record', ...(record === undefined ? {} : { record }) }
}

/**
 * A reading with what a person has placed on top, in order. Every line of the document is there once, before and after. What needs a record
 * that is not there any more is left out, and said.
 */
export function placedPlan(reading: Reading, placements: readonly Placement[], aids: PlacingAids): PlacedPlan {
  let plan = reading.plan
  const source = [...reading.source]
  const problems: PlacedPlan['problems'][number][] = []
  for (const [number, placement] of placements.entries()) {
    const at = source.findIndex(({ line }) => line === placement.line)
    const line = source[at]
    const placed =
      line === undefined
        ? ({ problem: 'line-empty' } as const)
        : placeLine(plan, placement, placedWords(line, placement.cell), aids)
    if (line === undefined || 'problem' in placed) {
      problems.push({ placement: number, problem: 'problem' in placed ? placed.problem : 'line-empty' })
      continue
    }
    plan = placed.plan
    source[at] = placedLine(line, placement, placed.record)
  }
  return { plan, source, problems }
}
