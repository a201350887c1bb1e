import { verdictSchema, type Indicator } from '../../core/plan/plan.ts'
import { readActual, readOurTarget } from '../stratml/figures.ts'
import type { TableRow } from './table-row.ts'

const kinds = { outcome: 'outcome', process: 'process', withdrawal: 'withdrawal' } as const
const isKind = (kind: string): kind is keyof typeof kinds => Object.hasOwn(kinds, kind)
const some = (text: string): string | undefined => (text === '' ? undefined : text)

/** The promise of a row: its words and its figure, together where they agree; nothing where no field of it is filled in. */
function targetOf({ values, places }: TableRow): Pick<Indicator, 'target'> {
  const { target_text, target_value, target_unit, target_condition, target_due } = values
  if (target_text === '' && target_value === '' && target_due === '') return {}
  const [numberOfUnits, name, endDate] = [some(target_value), some(target_condition), some(target_due)]
  const target = readOurTarget(
    {
      description: { text: target_text },
      ...(numberOfUnits === undefined ? {} : { numberOfUnits }),
      ...(name === undefined ? {} : { descriptor: { name } }),
      ...(endDate === undefined ? {} : { endDate }),
    },
    { unit: target_unit, ours: true, anyUnit: true },
  )
  return { target: { target, at: places.target_text } }
}

function actualOf({ values, places }: TableRow): Pick<Indicator, 'actual'> {
  const { actual_text, actual_value, actual_unit } = values
  if (actual_text === '' && actual_value === '') return {}
  const numberOfUnits = some(actual_value)
  const actual = readActual(
    { description: { text: actual_text }, ...(numberOfUnits === undefined ? {} : { numberOfUnits }) },
    { unit: actual_unit, ours: true, anyUnit: true },
  )
  return { actual: { actual, at: places.actual_text } }
}

/** The indicator of a row, with the places of its fields. */
export function indicatorOfRow(row: TableRow): Indicator {
  const { indicator_id, kind, indicator, stated_verdict, stated_text } = row.values
  const verdict = verdictSchema.safeParse(stated_verdict).data
  return {
    id: indicator_id,
    kind: isKind(kind) ? kind : 'process',
    name: { text: indicator, at: row.places.indicator },
    version: 1,
    ...targetOf(row),
    ...actualOf(row),
    ...(verdict === undefined ? {} : { stated: { verdict, text: stated_text, at: row.places.stated_text } }),
  }
}
