import { indicatorsOf, listingsOf } from '../evaluation.ts'
import type { Goal, Indicator, Initiative, Listing, Place, Plan } from '../plan/plan.ts'
import { placeIn, type CheckContext, type Rule } from './rule.ts'

type Record = {
  readonly id: string
  readonly name: string
  readonly at: Place | undefined
  readonly value: (field: string) => unknown
}

const isReviewed = (plan: Plan) =>
  [...indicatorsOf(plan)].some(
    ({ indicator: { actual, stated } }) =>
      stated !== undefined || (actual !== undefined && actual.actual.kind !== 'unavailable'),
  ) || [...listingsOf(plan)].some(({ stated }) => stated !== undefined)

const field = (record: object, name: string): unknown => Reflect.get(record, name)
const isThere = (value: unknown): boolean => {
  if (value === undefined || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || value === null || !('text' in value) || value.text !== ''
}

const dash = /[-―—–－ー]\s*$/

/** A listing says how it went by a verdict, by a grade that is neither (一部達成), by its figures, or by a dash at the end of its row. */
function listingValue(listing: Listing, name: string, { initiatives, textOf }: Known): unknown {
  if (name !== 'stated' || listing.stated !== undefined) return field(listing, name)
  const own = initiatives.get(listing.initiative)
  const saysSo =
    listing.relisting ||
    (own?.grades ?? []).length > 0 ||
    own?.overall !== undefined ||
    (own?.indicators ?? []).some(({ actual, stated, grades }) => actual ?? stated ?? grades) ||
    (listing.at !== undefined && dash.test(textOf(listing.at.line)))
  return saysSo ? 'said otherwise' : undefined
}

function goalValue(goal: Goal, name: string): unknown {
  if (name === 'mainStrategies' && goal.strategies.some(({ title }) => title.text !== '')) return goal.strategies
  return name === 'indicators'
    ? [...goal.indicators, ...goal.strategies.flatMap(({ indicators }) => indicators)]
    : field(goal, name)
}

/** A target cell that is blank is missing; a dash or 対象外 is a statement. */
const indicatorValue = (indicator: Indicator, name: string): unknown =>
  name === 'target' && indicator.target?.target.kind === 'unavailable' && indicator.target.target.why === 'blank'
    ? undefined
    : field(indicator, name)

type Known = {
  readonly initiatives: ReadonlyMap<string, Initiative>
  readonly textOf: CheckContext['textOf']
}

/** A goal that only the number of what stands under it implies (1 by 1-1): the document names none, and owes it no title. */
const isImplied = ({ title, strategies }: Goal): boolean =>
  title.text === '' && strategies.some((strategy) => strategy.title.at?.line === title.at?.line)

function recordsOf(plan: Plan, of: string, known: Known): Record[] {
  const goals = plan.goals.filter((goal) => (goal.number !== '' || goal.title.text !== '') && !isImplied(goal))
  switch (of) {
    case 'plan':
      return [{ id: 'plan', name: plan.title?.text ?? '', at: plan.title?.at, value: (name) => field(plan, name) }]
    case 'goal':
      return goals.map((goal) => ({
        id: goal.id,
        name: `${goal.number} ${goal.title.text}`.trim(),
        at: goal.title.at,
        value: (name) => goalValue(goal, name),
      }))
    case 'strategy':
      return goals
        .flatMap(({ strategies }) => strategies)
        .filter(({ number }) => number !== '')
        .map((strategy) => ({
          id: strategy.id,
          name: `${strategy.number} ${strategy.title.text}`.trim(),
          at: strategy.title.at,
          value: (name) => field(strategy, name),
        }))
    case 'listing':
      return [...listingsOf(plan)].map((listing) => ({
        id: listing.id,
        name: listing.title,
        at: listing.at,
        value: (name) => listingValue(listing, name, known),
      }))
    case 'indicator':
      return [...indicatorsOf(plan)].map(({ indicator }) => ({
        id: indicator.id,
        name: indicator.name.text,
        at: indicator.name.at,
        value: (name) => indicatorValue(indicator, name),
      }))
    default:
      return plan.initiatives.map((initiative) => ({
        id: initiative.id,
        name: initiative.title.text,
        at: initiative.title.at,
        value: (name) => field(initiative, name),
      }))
  }
}

/**
 * Whether a text has the head of a plan at all. One that has none of its fields (目標, 使命, 区長の方針) is a part of a plan: the review of
 * its goals, handed out alone.
 */
function hasHead({ plan, form, lines }: CheckContext): boolean {
  const ofPlan = form.required.filter(({ of }) => of === 'plan')
  return lines.length === 0 || ofPlan.length < 2 || ofPlan.some(({ field: name }) => isThere(field(plan, name)))
}

/**
 * Whether the text is set in this form for certain. A form that was chosen by a few of its marks may be another one that shares them: then
 * what it asks for is asked of nobody. Certain is a form that holds most of its fields somewhere.
 */
function isCertain(context: CheckContext, known: Known): boolean {
  const { plan, form, lines } = context
  if (lines.length === 0) return true
  const asked = form.required.filter(({ of }) => of !== 'plan' || hasHead(context))
  const shown = asked.filter(({ of, field: name }) => {
    const records = recordsOf(plan, of, known)
    return records.length > 0 && records.filter((record) => isThere(record.value(name))).length * 2 >= records.length
  })
  return shown.length * 2 > asked.length
}

export const requiredFieldMissing: Rule<'required-field-missing'> = {
  id: 'required-field-missing',
  severity: 'error',
  why: { ja: '様式で必ず書くことになっている欄がありません', en: 'the form asks for a field that is not there' },
  source: 'forms/ の各様式の required',
  *check(context) {
    const { plan, form, textOf } = context
    const [reviewed, headed] = [isReviewed(plan), hasHead(context)]
    const known = { initiatives: new Map(plan.initiatives.map((own) => [own.id, own])), textOf }
    if (!isCertain(context, known)) return
    for (const { of, field: name, when } of form.required) {
      if ((when === 'reviewed' && !reviewed) || (of === 'plan' && !headed)) continue
      for (const record of recordsOf(plan, of, known))
        if (!isThere(record.value(name)))
          yield {
            kind: 'required-field-missing',
            of,
            field: name,
            record: record.name,
            at: placeIn(record.at, record.id),
          }
    }
  },
}
