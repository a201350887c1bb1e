import type { Form } from '../../core/form/form.ts'
import type { Goal, Plan, Strategy, Text } from '../../core/plan/plan.ts'
import type { Named, Stakeholder, StratmlDocument, StratmlGoal, StratmlObjective } from '../../core/stratml/stratml.ts'
import { fiscalYearOfDays } from './figures.ts'
import { createRecordIds, type GiveRecordId } from './record-ids.ts'
import { theirIndicator, type Overlooked } from './their-indicator.ts'

/** Who performs: the section in charge, where a document tells performers from beneficiaries; several in one text. */
function sectionOf(stakeholders: readonly Stakeholder[]): { section?: Text } {
  const performers = stakeholders.filter(({ roles }) => roles.some(({ roleTypes }) => roleTypes.includes('Performer')))
  const names = performers.flatMap(({ name }) => (name === undefined ? [] : [name]))
  const [first] = names
  return first === undefined ? {} : { section: { ...first, text: names.map(({ text }) => text).join('、') } }
}

/** What a record is called: its name, else its description, else its number. `left` is the description where it is no title. */
function titleOf({ name, description, sequenceIndicator }: Named & { readonly sequenceIndicator?: Text | undefined }) {
  if (name !== undefined) return { title: name, left: description }
  return { title: description ?? sequenceIndicator ?? { text: '' }, left: undefined }
}

type Context = { readonly planYear: number | undefined; readonly id: GiveRecordId; readonly overlook: Overlooked }

function theirStrategy(own: StratmlObjective, { planYear, id, overlook }: Context): Strategy {
  const { title, left } = titleOf(own)
  return {
    id: id('strategy', own.identifier, title.text),
    number: own.sequenceIndicator?.text ?? '',
    title,
    otherTitles: [],
    ...sectionOf(own.stakeholders),
    ...(left === undefined ? {} : { desiredState: left }),
    ...(own.otherInformation === undefined ? {} : { approach: own.otherInformation }),
    indicators: own.indicators.map((indicator) => theirIndicator(indicator, planYear, id, overlook)),
    listings: [],
  }
}

function theirGoal(own: StratmlGoal, context: Context): Goal {
  const { title, left } = titleOf(own)
  return {
    id: context.id('goal', own.identifier, title.text),
    number: own.sequenceIndicator?.text ?? '',
    title,
    otherTitles: [],
    ...sectionOf(own.stakeholders),
    ...(left === undefined ? {} : { issue: left }),
    ...(own.otherInformation === undefined ? {} : { situation: own.otherInformation }),
    indicators: [],
    strategies: own.objectives.map((objective) => theirStrategy(objective, context)),
  }
}

/** A value of the organisation: its name and its description. */
function valueOf({ name, description }: Named): Text[] {
  const [first, second] = [name, description].filter((text) => text !== undefined)
  if (first === undefined) return []
  return [second === undefined ? first : { ...first, text: `${first.text}: ${second.text}` }]
}

/**
 * The plan of any StratML document, by the meaning of its elements: a Goal is a goal, an Objective a strategy with its indicators. Values and the
 * OtherInformation of the whole become notes. Organisations, beneficiaries and the submitter have no place in a plan.
 */
export function theirPlan(
  document: StratmlDocument,
  source: Plan['sources'][number],
  form: Form,
  overlook: Overlooked,
): Plan {
  const { core, name, description, otherInformation, administrativeInformation } = document
  const planYear = fiscalYearOfDays(administrativeInformation ?? {})
  const context = { planYear, id: createRecordIds(), overlook }
  const notes = [...(otherInformation === undefined ? [] : [otherInformation]), ...core.values.flatMap(valueOf)]
  return {
    schema: 'furikaeri.plan/1',
    ...(planYear === undefined ? {} : { fiscalYear: planYear }),
    ...(name === undefined ? {} : { title: name }),
    form: { id: form.id, version: form.version },
    levels: { goal: 'Goal', strategy: 'Objective', initiative: 'Objective' },
    sources: [source],
    ...(core.vision === undefined ? {} : { vision: core.vision }),
    ...(core.mission === undefined ? {} : { mission: core.mission }),
    ...(description === undefined ? {} : { policy: description }),
    goals: core.goals.map((goal) => theirGoal(goal, context)),
    initiatives: [],
    ...(notes.length === 0 ? {} : { notes }),
    history: [],
  }
}
