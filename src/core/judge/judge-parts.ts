import type { Actual } from '../target/actual.ts'
import type { Direction, Target } from '../target/target.ts'
import { withoutVerdict } from './compare.ts'
import { judgeLimit } from './judge-limit.ts'
import type { Judgement } from './judgement.ts'
import { measuredFigure } from './measured.ts'

type PartsTarget = Extract<Target, { kind: 'parts' }>
type Part = PartsTarget['parts'][number]
type Figure = Extract<Actual, { kind: 'multiple' }>['parts'][number]

/** The result of a part: by its label, or, where the results have none, by a unit that only one promise and one result have. */
function resultOf(part: Part, target: PartsTarget, figures: readonly Figure[]): Figure | undefined {
  const labelled = figures.find(({ label }) => label === part.label)
  if (labelled !== undefined || figures.some(({ label }) => label !== '')) return labelled
  const sameUnit = figures.filter(({ unit }) => unit === part.unit)
  const isOnly = target.parts.filter(({ unit }) => unit === part.unit).length === 1
  return isOnly && sameUnit.length === 1 ? sameUnit[0] : undefined
}

/** Every part must be met; one that is unmet decides, one without a result leaves the whole open. */
export function judgeParts(target: PartsTarget, actual: Actual | null, direction: Direction | undefined): Judgement {
  if (actual === null || actual.kind === 'unavailable' || actual.kind === 'unreadable') {
    const figure = measuredFigure(actual, {}, '')
    return withoutVerdict('reason' in figure ? figure.reason : 'no-actual')
  }
  const results = actual.kind === 'multiple' ? actual.parts : []
  const parts = target.parts.map((part) => {
    const result = resultOf(part, target, results)
    const asActual: Actual | null =
      result === undefined ? null : { kind: 'amount', value: result.value, unit: result.unit, text: actual.text }
    return { label: part.label, judgement: judgeLimit(part, asActual, direction) }
  })
  const deciding =
    parts.find(({ judgement }) => judgement.verdict === 'unmet') ??
    parts.find(({ judgement }) => judgement.verdict === 'not-judged') ??
    parts.find(({ judgement }) => judgement.verdict === 'not-applicable') ??
    parts[0]
  return { ...(deciding?.judgement ?? withoutVerdict('unreadable')), parts }
}
