import { conversion } from '../amount/unit.ts'
import type { Indicator } from '../plan/plan.ts'
import type { Rating } from '../scheme/rate.ts'
import type { Comparator, Direction } from '../target/target.ts'
import { titleKey } from '../title-key.ts'

type SurveyKind = NonNullable<Indicator['survey']>['kind']

/** Why an indicator is another one than the year before, though it stands in its place: figures on both sides may not be compared. */
export type DefinitionChange =
  | { readonly kind: 'successor'; readonly from: string; readonly to: string }
  | { readonly kind: 'version'; readonly from: number; readonly to: number }
  | { readonly kind: 'name'; readonly from: string; readonly to: string }
  | { readonly kind: 'indicator-kind'; readonly from: Indicator['kind']; readonly to: Indicator['kind'] }
  | { readonly kind: 'unit'; readonly from: string; readonly to: string }
  | { readonly kind: 'comparator'; readonly from: Comparator; readonly to: Comparator }
  | { readonly kind: 'direction'; readonly from: Direction; readonly to: Direction }
  | { readonly kind: 'survey'; readonly from: SurveyKind; readonly to: SurveyKind }
  | { readonly kind: 'cumulative'; readonly to: 'cumulative' | 'yearly' }

/** What an indicator promises and measures in its year. */
export type Defined = { readonly indicator: Indicator; readonly rating: Rating | undefined }

/** The unit that an indicator counts in: its promise's, else its result's; undefined where it has no figure or no unit. */
function unitOf({ indicator: { target, actual }, rating }: Defined): string | undefined {
  const promise = rating?.judgement.promise?.amount.unit
  const written = target?.target !== undefined && 'unit' in target.target ? target.target.unit : undefined
  const measured = actual?.actual !== undefined && 'unit' in actual.actual ? actual.actual.unit : undefined
  const unit = promise ?? written ?? measured
  return unit === '' ? undefined : unit
}

/** A limit as it is written; a relative one as it was worked out. */
const comparatorOf = ({ indicator: { target }, rating }: Defined): Comparator | undefined =>
  rating?.judgement.promise?.comparator ?? (target?.target.kind === 'threshold' ? target.target.comparator : undefined)

const isSuccessor = (before: Indicator, after: Indicator) =>
  before.id !== after.id &&
  (after.replaces === before.id ||
    (before.successor !== undefined && ('text' in before.successor || before.successor.indicator === after.id)))

/** Two values that are both known and not the same. */
const differ = <Value>(
  from: Value | undefined,
  to: Value | undefined,
): readonly [] | readonly [{ from: Value; to: Value }] =>
  from === undefined || to === undefined || from === to ? [] : [{ from, to }]

function changesOfKind(before: Indicator, after: Indicator): DefinitionChange[] {
  const names = [before.name.text, after.name.text] as const
  const renamed = titleKey(names[0]) !== titleKey(names[1])
  const successor = isSuccessor(before, after)
  return [
    ...(successor ? [{ kind: 'successor' as const, from: names[0], to: names[1] }] : []),
    ...(before.id === after.id
      ? differ(before.version, after.version).map((change) => ({ kind: 'version' as const, ...change }))
      : []),
    ...(renamed && !successor ? [{ kind: 'name' as const, from: names[0], to: names[1] }] : []),
    ...differ(before.kind, after.kind).map((change) => ({ kind: 'indicator-kind' as const, ...change })),
  ]
}

function changesOfMeasure(before: Defined, after: Defined): DefinitionChange[] {
  const known = ({ indicator: { survey } }: Defined) => (survey?.kind === 'unknown' ? undefined : survey?.kind)
  const isCumulative = ({ indicator: { target } }: Defined) =>
    target === undefined ? undefined : target.target.cumulative === true
  const units = differ(unitOf(before), unitOf(after)).filter(({ from, to }) => conversion(from, to) === undefined)
  return [
    ...units.map((change) => ({ kind: 'unit' as const, ...change })),
    ...differ(comparatorOf(before), comparatorOf(after)).map((change) => ({ kind: 'comparator' as const, ...change })),
    ...differ(before.indicator.direction, after.indicator.direction).map((change) => ({
      kind: 'direction' as const,
      ...change,
    })),
    ...differ(known(before), known(after)).map((change) => ({ kind: 'survey' as const, ...change })),
    ...differ(isCumulative(before), isCumulative(after)).map(({ to }) => ({
      kind: 'cumulative' as const,
      to: to ? ('cumulative' as const) : ('yearly' as const),
    })),
  ]
}

/**
 * What changed in the definition from one year to a later one; nothing where the figures may be compared. A raised target is no change, nor
 * is 80% that becomes 80%以上 or a unit that converts (時間 → 分): the same is measured in the same way.
 */
export function definitionChanges(before: Defined, after: Defined): DefinitionChange[] {
  return [...changesOfKind(before.indicator, after.indicator), ...changesOfMeasure(before, after)]
}
