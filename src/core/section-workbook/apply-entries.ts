import { ownListings } from '../evaluation.ts'
import type { Activity, Indicator, Initiative, Listing, Plan, StatedResult } from '../plan/plan.ts'
import type { EntryField } from './entry-field.ts'
import type { EntryChange } from './entry.ts'

/** What reading words takes that core does not know: ids for new records, and activities and countermeasures from their words. */
export type EntryMaking = {
  readonly activityOf: (initiative: string, text: string) => Activity
  readonly countermeasureOf: (initiative: string, text: string) => NonNullable<Initiative['countermeasure']>
}

type Filled = Pick<EntryChange, 'record' | 'field' | 'after' | 'value'>
type Fields = ReadonlyMap<EntryField, Filled>

/** A record with a field, or without it. */
function withField<Item extends object, Key extends string & keyof Item>(
  item: Item,
  field: Key,
  value: Item[Key] | undefined,
): Item {
  const { [field]: _before, ...rest } = item
  // The field is one that may be missing, so the rest is such an item too.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (value === undefined ? rest : { ...rest, [field]: value }) as Item
}

const words = ({ after, value }: Filled) => (value.kind === 'nothing' ? undefined : { text: after })
const statedOf = ({ after, value }: Filled): StatedResult | undefined =>
  value.kind === 'verdict' ? { verdict: value.verdict, text: after } : undefined

function filledIndicator(own: Indicator, fields: Fields | undefined): Indicator {
  let indicator = own
  for (const filled of fields?.values() ?? []) {
    if (filled.field === 'indicator.actual') {
      const { value } = filled
      const year = own.actual?.fiscalYear
      const actual =
        value.kind === 'figure'
          ? { actual: value.actual, ...(year === undefined ? {} : { fiscalYear: year }) }
          : undefined
      indicator = withField(indicator, 'actual', actual)
    } else if (filled.field === 'indicator.stated') indicator = withField(indicator, 'stated', statedOf(filled))
    else if (filled.field === 'indicator.note') indicator = withField(indicator, 'note', words(filled))
  }
  return indicator
}

/** Activities from lines: a line that stood there before is the same activity, in its new place. */
function activitiesOf(own: Initiative, { after, value }: Filled, { activityOf }: EntryMaking): Activity[] {
  if (value.kind === 'nothing') return []
  const left = [...own.activities]
  return after
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = left.findIndex(({ text }) => text === line)
      return at < 0 ? activityOf(own.id, line) : (left.splice(at, 1)[0] ?? activityOf(own.id, line))
    })
}

const wordFields = {
  'initiative.situation': 'situation',
  'initiative.problem': 'problem',
  'initiative.nextPolicy': 'nextPolicy',
} as const
const reviewFields = { 'initiative.midYear': 'midYear', 'initiative.yearEnd': 'yearEnd' } as const

function withReview(own: Initiative, field: 'midYear' | 'yearEnd', filled: Filled): Initiative {
  const review = withField(own.review ?? {}, field, words(filled))
  return withField(own, 'review', Object.keys(review).length === 0 ? undefined : review)
}

function filledInitiative(own: Initiative, fields: Fields | undefined, making: EntryMaking): Initiative {
  let initiative = own
  for (const filled of fields?.values() ?? []) {
    const { field, after, value } = filled
    if (field === 'initiative.activities')
      initiative = withField(initiative, 'activities', activitiesOf(own, filled, making))
    else if (field === 'initiative.countermeasure') {
      const made = value.kind === 'nothing' ? undefined : making.countermeasureOf(own.id, after)
      const kept = made && own.countermeasure ? { ...made, id: own.countermeasure.id } : made
      initiative = withField(initiative, 'countermeasure', kept)
    } else if (field === 'initiative.midYear' || field === 'initiative.yearEnd')
      initiative = withReview(initiative, reviewFields[field], filled)
    else if (field in wordFields)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      initiative = withField(initiative, wordFields[field as keyof typeof wordFields], words(filled))
  }
  return initiative
}

function byRecord(changes: readonly Filled[]): ReadonlyMap<string, Fields> {
  const records = new Map<string, Map<EntryField, Filled>>()
  for (const change of changes) {
    const fields = records.get(change.record) ?? new Map<EntryField, Filled>()
    records.set(change.record, fields.set(change.field, change))
  }
  return records
}

/** A plan with what was filled in. Nothing but the fields of the changes differs; what is new stands in no document, so it has no place in one. */
export function applyEntries(plan: Plan, changes: readonly Filled[], making: EntryMaking): Plan {
  const records = byRecord(changes)
  const indicators = (all: readonly Indicator[]) => all.map((own) => filledIndicator(own, records.get(own.id)))
  const own = ownListings(plan)
  const listingOf = (listing: Listing): Listing => {
    const stated = records.get(listing.initiative)?.get('initiative.stated')
    return stated === undefined || own.get(listing.initiative) !== listing
      ? listing
      : withField(listing, 'stated', statedOf(stated))
  }
  return {
    ...plan,
    goals: plan.goals.map((goal) => ({
      ...goal,
      indicators: indicators(goal.indicators),
      strategies: goal.strategies.map((strategy) => ({
        ...strategy,
        indicators: indicators(strategy.indicators),
        listings: strategy.listings.map(listingOf),
      })),
    })),
    initiatives: plan.initiatives.map((initiative) => ({
      ...filledInitiative(initiative, records.get(initiative.id), making),
      indicators: indicators(initiative.indicators),
    })),
  }
}
