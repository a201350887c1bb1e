import { indicatorsOf, listingsOf } from '../../core/evaluation.ts'
import type { Goal, Plan } from '../../core/plan/plan.ts'
import { labels, marker, tenantId, unlistedGoal } from '../../core/stratml/conventions.ts'
import type { DocumentType, StratmlDocument, StratmlGoal } from '../../core/stratml/stratml.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { stratmlWords } from '../sentences/stratml.ts'
import { daysOf } from './measurement-instances.ts'
import { goalIndicators, objectivesOf, stakeholdersOf, unlisted } from './objectives.ts'
import { labelled, otherInformation, said, saidIf, worded } from './stratml-text.ts'
import { writtenOf, type Written } from './written.ts'

/** A plan with results is a report on them; without, it is the plan alone. */
const typeOf = (plan: Plan): DocumentType =>
  indicatorsOf(plan).some(({ indicator: { actual, stated } }) => actual !== undefined || stated !== undefined) ||
  listingsOf(plan).some(({ stated }) => stated !== undefined)
    ? 'Performance_Report'
    : 'Performance_Plan'

function goalOf(goal: Goal, written: Written): StratmlGoal {
  return {
    name: said(goal.title.text),
    description: said(goal.issue?.text ?? ''),
    identifier: said(goal.id),
    sequenceIndicator: saidIf(goal.number),
    stakeholders: stakeholdersOf(goal.section),
    otherInformation: otherInformation(labelled(labels.goal, goal)),
    objectives: [
      ...goalIndicators(goal, written),
      ...goal.strategies.flatMap((strategy) => objectivesOf(strategy, written)),
    ],
  }
}

/** The initiatives that no strategy lists stand under a goal of their own; StratML asks for a goal where the plan has none. */
function goalOfUnlisted(written: Written): StratmlGoal[] {
  const { plan, own } = written
  const left = plan.initiatives.filter(({ id }) => !own.has(id))
  if (left.length === 0 && plan.goals.length > 0) return []
  return [
    {
      name: said(stratmlWords.unlisted),
      description: said(''),
      identifier: said(unlistedGoal),
      stakeholders: [],
      objectives: left.map((initiative) => unlisted(initiative, written)),
    },
  ]
}

function aboutThePlan({ title, form, levels, ...plan }: Plan) {
  const { untitled, summary, nextPolicy, ...own } = labels.plan
  return otherInformation([
    ...(worded(title) === undefined ? [{ label: untitled, text: '' }] : []),
    ...labelled({ summary, nextPolicy }, plan),
    { label: own.form, text: `${form.id}/${form.version}` },
    { label: own.goalLevel, text: levels.goal },
    { label: own.strategyLevel, text: levels.strategy },
    { label: own.initiativeLevel, text: levels.initiative },
  ])
}

/**
 * A judged plan as StratML, Part 2: a goal is a 経営課題, an objective n-m a 戦略 and n-m-k a 具体的取組, narrower than its strategy; what is
 * listed again (再掲) is a peer of its original. Verdicts stand in descriptors, stated and computed apart. What StratML has no element for
 * stands under its name in an OtherInformation. The rest (photos, budgets, surveys, …) is not carried: docs/stratml.md lists what is.
 */
export function stratmlOfPlan(judged: JudgedPlan, publicationDate?: string): StratmlDocument {
  const { plan, publisher } = judged
  const written = writtenOf(judged)
  return {
    part: 2,
    type: typeOf(plan),
    name: worded(plan.title) ?? said(publisher),
    description: worded(plan.policy),
    otherInformation: aboutThePlan(plan),
    core: {
      organizations: [
        {
          name: said(publisher),
          identifier: plan.tenant === undefined ? undefined : said(tenantId(plan.tenant)),
        },
      ],
      vision: worded(plan.vision),
      mission: worded(plan.mission),
      values: [],
      goals: [...plan.goals.map((goal) => goalOf(goal, written)), ...goalOfUnlisted(written)],
    },
    administrativeInformation: { identifier: said(marker), ...daysOf(plan.fiscalYear), publicationDate },
  }
}
