import type { Form } from '../../core/form/form.ts'
import { bareInitiative } from '../../core/plan/bare-initiative.ts'
import type { Initiative, Listing, Plan, Text } from '../../core/plan/plan.ts'
import { labels, marker, tenantId, unlistedGoal } from '../../core/stratml/conventions.ts'
import type { StratmlDocument } from '../../core/stratml/stratml.ts'
import { fiscalYearOfDays } from './figures.ts'
import { isLabelled, labelledTexts, wordsUnder } from './labelled-texts.ts'
import { ourGoal, ourInitiative } from './our-records.ts'
import { createRecordIds, type GiveRecordId } from './record-ids.ts'

export const isOurs = ({ administrativeInformation }: StratmlDocument): boolean =>
  administrativeInformation?.identifier?.text === marker

function tenantOf({ core }: StratmlDocument): Pick<Plan, 'tenant'> {
  const code = core.organizations
    .map(({ identifier }) => identifier?.text ?? '')
    .find((text) => text.startsWith(tenantId('')) && /^\d{6}$/.test(text.slice(tenantId('').length)))
  return code === undefined ? {} : { tenant: code.slice(tenantId('').length) }
}

function formOf(about: Text | undefined, fallback: Form): Plan['form'] {
  const [id, version] = /^(.+)\/([1-9]\d{0,4})$/.exec(wordsUnder(labels.plan.form, about) ?? '')?.slice(1) ?? []
  return id === undefined || version === undefined
    ? { id: fallback.id, version: fallback.version }
    : { id, version: parseInt(version, 10) }
}

/** Listings of a document that somebody changed may point at initiatives that are gone: each gets one with the title of its listing. */
function withOriginals(listings: readonly Listing[], initiatives: Initiative[], id: GiveRecordId): void {
  const known = new Map(initiatives.map((own) => [own.id, own.id]))
  for (const listing of listings) {
    const found = known.get(listing.initiative)
    if (found === undefined) {
      const made = id('initiative', { text: listing.initiative }, listing.title)
      known.set(listing.initiative, made)
      initiatives.push(bareInitiative(made, listing.title))
    }
    listing.initiative = known.get(listing.initiative) ?? listing.initiative
  }
}

/** The plan of a document that was written by our conventions: every field that they carry, as it was. */
export function ourPlan(document: StratmlDocument, source: Plan['sources'][number], fallback: Form): Plan {
  const id = createRecordIds()
  const { core, name, otherInformation: about, administrativeInformation } = document
  const initiatives: Initiative[] = []
  const goals = core.goals
    .filter(({ identifier }) => identifier?.text !== unlistedGoal)
    .map((goal) => ourGoal(goal, initiatives, id))
  for (const goal of core.goals.filter(({ identifier }) => identifier?.text === unlistedGoal))
    for (const objective of goal.objectives)
      initiatives.push(ourInitiative(objective, objective.name ?? { text: '' }, id))
  withOriginals(
    goals.flatMap(({ strategies }) => strategies.flatMap(({ listings }) => listings)),
    initiatives,
    id,
  )
  const fiscalYear = fiscalYearOfDays(administrativeInformation ?? {})
  const { summary, nextPolicy } = labels.plan
  const level = (label: string, otherwise: string | undefined) => wordsUnder(label, about) ?? otherwise ?? ''
  return {
    schema: 'furikaeri.plan/1',
    ...tenantOf(document),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(name === undefined || isLabelled(labels.plan.untitled, about) ? {} : { title: name }),
    form: formOf(about, fallback),
    levels: {
      goal: level(labels.plan.goalLevel, fallback.levels.goal[0]),
      strategy: level(labels.plan.strategyLevel, fallback.levels.strategy[0]),
      initiative: level(labels.plan.initiativeLevel, fallback.levels.initiative[0]),
    },
    sources: [source],
    ...(core.vision === undefined ? {} : { vision: core.vision }),
    ...(core.mission === undefined ? {} : { mission: core.mission }),
    ...(document.description === undefined ? {} : { policy: document.description }),
    ...labelledTexts({ summary, nextPolicy }, about),
    goals,
    initiatives,
    history: [],
  }
}
