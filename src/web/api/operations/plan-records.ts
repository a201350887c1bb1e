import type { Finding } from '../../../core/check/finding.ts'
import type { Goal } from '../../../core/plan/plan.ts'
import { findingRecord } from '../../../report/api/finding-record.ts'
import { goalRecord } from '../../../report/api/goal-record.ts'
import { indicatorRecords, ownedIndicators } from '../../../report/api/indicator-record.ts'
import { initiativeRecords } from '../../../report/api/initiative-record.ts'
import { countedVerdict } from '../../../report/api/stated-record.ts'
import { verdictOfIndicator } from '../../../core/tally.ts'
import { notFound, operation } from '../operation.ts'
import { pathParameters, queryParameters } from '../parameters.ts'
import { findingRecordSchema } from '../schemas/finding.ts'
import { goalRecordSchema } from '../schemas/goal.ts'
import { indicatorRecordSchema } from '../schemas/indicator.ts'
import { initiativeRecordSchema } from '../schemas/initiative.ts'
import { listOfPlan, oneOfPlan } from '../schemas/publication.ts'
import { after, lang, limit, listRecords, planPath, readRecord } from './records.ts'

const onePath = { ...planPath, id: pathParameters.id } as const
const all = () => true
const idOf = ({ id }: { readonly id: string }) => id

export const listGoals = operation(
  {
    id: 'listGoals',
    at: '/plans/{tenant}/{year}/goals',
    path: planPath,
    query: { limit, after, lang },
    answer: listOfPlan('GoalList', goalRecordSchema),
  },
  (world, { path, query }) =>
    listRecords(
      world,
      path,
      query,
      ({ publication }) => ({ rows: publication.plan.goals, keep: all }),
      (context) => (goal) => goalRecord(context, goal),
    ),
)

export const readGoal = operation(
  {
    id: 'readGoal',
    at: '/plans/{tenant}/{year}/goals/{id}',
    path: onePath,
    query: { lang },
    answer: oneOfPlan('GoalAnswer', goalRecordSchema),
  },
  (world, { path }) =>
    readRecord(
      world,
      path,
      ({ publication }) => publication.plan.goals,
      idOf,
      (context) => (goal) => goalRecord(context, goal),
    ),
)

/** The initiatives that a goal lists, 再掲 too. */
const listedUnder = ({ strategies }: Goal): ReadonlySet<string> =>
  new Set(strategies.flatMap(({ listings }) => listings.map(({ initiative }) => initiative)))

export const listInitiatives = operation(
  {
    id: 'listInitiatives',
    at: '/plans/{tenant}/{year}/initiatives',
    path: planPath,
    query: { verdict: queryParameters.verdict, goal: queryParameters.goal, limit, after, lang },
    answer: listOfPlan('InitiativeList', initiativeRecordSchema),
  },
  (world, { path, query }) =>
    listRecords(
      world,
      path,
      query,
      (context) => {
        const { goals, initiatives } = context.publication.plan
        const goal = goals.find(({ id }) => id === query.goal)
        if (query.goal !== undefined && goal === undefined) return notFound
        const listed = goal && listedUnder(goal)
        const verdictOf = countedVerdict(context)
        return {
          rows: initiatives,
          keep: ({ id }) =>
            (listed === undefined || listed.has(id)) &&
            (query.verdict === undefined || verdictOf(id) === query.verdict),
        }
      },
      initiativeRecords,
    ),
)

export const readInitiative = operation(
  {
    id: 'readInitiative',
    at: '/plans/{tenant}/{year}/initiatives/{id}',
    path: onePath,
    query: { lang },
    answer: oneOfPlan('InitiativeAnswer', initiativeRecordSchema),
  },
  (world, { path }) =>
    readRecord(world, path, ({ publication }) => publication.plan.initiatives, idOf, initiativeRecords),
)

export const listIndicators = operation(
  {
    id: 'listIndicators',
    at: '/plans/{tenant}/{year}/indicators',
    path: planPath,
    query: { verdict: queryParameters.verdict, limit, after, lang },
    answer: listOfPlan('IndicatorList', indicatorRecordSchema),
  },
  (world, { path, query }) =>
    listRecords(
      world,
      path,
      query,
      (context) => ({
        rows: ownedIndicators(context),
        keep: ({ indicator }) =>
          query.verdict === undefined || verdictOfIndicator(indicator, context.evaluation) === query.verdict,
      }),
      indicatorRecords,
    ),
)

export const readIndicator = operation(
  {
    id: 'readIndicator',
    at: '/plans/{tenant}/{year}/indicators/{id}',
    path: onePath,
    query: { lang },
    answer: oneOfPlan('IndicatorAnswer', indicatorRecordSchema),
  },
  (world, { path }) => readRecord(world, path, ownedIndicators, ({ indicator }) => indicator.id, indicatorRecords),
)

export const listFindings = operation(
  {
    id: 'listFindings',
    at: '/plans/{tenant}/{year}/findings',
    path: planPath,
    query: { rule: queryParameters.rule, severity: queryParameters.severity, limit, after, lang },
    answer: listOfPlan('FindingList', findingRecordSchema),
  },
  (world, { path, query }) =>
    listRecords(
      world,
      path,
      query,
      ({ publication }) => ({
        rows: publication.findings,
        keep: ({ kind, severity }: Finding) =>
          (query.rule === undefined || kind === query.rule) &&
          (query.severity === undefined || severity === query.severity),
      }),
      (context) => (finding: Finding, position) => findingRecord(context, finding, position),
    ),
)
