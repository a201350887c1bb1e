import { indicatorsOf, ownListings } from '../evaluation.ts'
import type { Indicator, Initiative, Listing, Plan } from '../plan/plan.ts'
import type { EntryField, IndicatorField, InitiativeField } from './entry-field.ts'

/** What stands in the cells of one record, '' in an empty one. A field that is missing has no cell: what is listed nowhere has no verdict of its own. */
export type RecordTexts = ReadonlyMap<EntryField, string>

const ofIndicator: Readonly<Record<IndicatorField, (indicator: Indicator) => string | undefined>> = {
  'indicator.actual': ({ actual }) => actual?.actual.text,
  'indicator.stated': ({ stated }) => stated?.text,
  'indicator.note': ({ note }) => note?.text,
}

type Listed = { readonly initiative: Initiative; readonly listing: Listing | undefined }
const ofInitiative: Readonly<Record<InitiativeField, (listed: Listed) => string | undefined>> = {
  'initiative.stated': ({ listing }) => (listing === undefined ? undefined : (listing.stated?.text ?? '')),
  'initiative.activities': ({ initiative }) => initiative.activities.map(({ text }) => text).join('\n'),
  'initiative.midYear': ({ initiative }) => initiative.review?.midYear?.text ?? '',
  'initiative.yearEnd': ({ initiative }) => initiative.review?.yearEnd?.text ?? '',
  'initiative.situation': ({ initiative }) => initiative.situation?.text ?? '',
  'initiative.problem': ({ initiative }) => initiative.problem?.text ?? '',
  'initiative.countermeasure': ({ initiative }) => initiative.countermeasure?.text ?? '',
  'initiative.nextPolicy': ({ initiative }) => initiative.nextPolicy?.text ?? '',
}

const fieldsOf = <Field extends EntryField, Value>(
  texts: Readonly<Record<Field, (value: Value) => string | undefined>>,
): readonly (readonly [Field, (value: Value) => string | undefined])[] =>
  // The keys of a record are its fields.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.entries(texts) as [Field, (value: Value) => string | undefined][]

const indicatorTexts = fieldsOf(ofIndicator)
const initiativeTexts = fieldsOf(ofInitiative)

/** What every cell of the workbooks of a plan holds, by the id of its record: indicators and initiatives. */
export function entryTexts(plan: Plan): ReadonlyMap<string, RecordTexts> {
  const texts = new Map<string, RecordTexts>()
  for (const { indicator } of indicatorsOf(plan))
    texts.set(indicator.id, new Map(indicatorTexts.map(([field, textOf]) => [field, textOf(indicator) ?? ''])))
  const own = ownListings(plan)
  for (const initiative of plan.initiatives) {
    const cells = initiativeTexts.flatMap(([field, textOf]): [EntryField, string][] => {
      const text = textOf({ initiative, listing: own.get(initiative.id) })
      return text === undefined ? [] : [[field, text]]
    })
    texts.set(initiative.id, new Map(cells))
  }
  return texts
}
