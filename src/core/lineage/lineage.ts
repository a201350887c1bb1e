import { convert, type Amount } from '../amount/amount.ts'
import { ownListings } from '../evaluation.ts'
import type { Indicator, Plan } from '../plan/plan.ts'
import { verdictOfIndicator, verdictOfInitiative } from '../tally.ts'
import { titleKey } from '../title-key.ts'
import { chainYears, type Pass } from './chain-years.ts'
import { definitionChanges } from './definition-change.ts'
import type { IndicatorPoint, IndicatorTrend, Lineage, PlanYear, RecordPoint, RecordTrend } from './trend.ts'

type Level = RecordTrend['level']
type OwnRecord = RecordPoint & {
  readonly level: Level
  /** What it is called, for recognising it: within its goal where it stands in one. */
  readonly names: readonly string[]
  readonly indicators: readonly Indicator[]
}

const goalPoint = ({ id, number, title }: Plan['goals'][number]) => ({ id, number, title: title.text })

/** Names of a record within its goal; an empty title names nothing. */
function namesOf(level: Level, goal: string, titles: readonly string[]): string[] {
  const keys = new Set(titles.map(titleKey).filter((key) => key !== ''))
  return [...keys].map((key) => [level, titleKey(goal), key].join('\u001f'))
}

/** The goals and strategies of a plan. */
function* upperRecords({ plan, fiscalYear }: PlanYear): Generator<OwnRecord> {
  for (const goal of plan.goals) {
    const of = (
      level: Level,
      { id, title, otherTitles, indicators }: typeof goal | (typeof goal.strategies)[number],
    ) => ({
      level,
      fiscalYear,
      id,
      title: title.text,
      goal: goalPoint(goal),
      initiative: undefined,
      verdict: undefined,
      names: namesOf(
        level,
        level === 'goal' ? '' : goal.title.text,
        [title, ...otherTitles].map(({ text }) => text),
      ),
      indicators,
    })
    yield of('goal', goal)
    for (const strategy of goal.strategies) yield of('strategy', strategy)
  }
}

/** The initiatives of a plan, in the order in which they are listed; what is listed nowhere comes last. */
function* initiativeRecords({ plan, fiscalYear, evaluation }: PlanYear): Generator<OwnRecord> {
  const listings = ownListings(plan)
  const goals = new Map(
    plan.goals.flatMap((goal) =>
      goal.strategies.flatMap((strategy) => strategy.listings.map(({ id }) => [id, goal] as const)),
    ),
  )
  const order = new Map([...listings.keys()].map((id, index) => [id, index]))
  const place = (id: string) => order.get(id) ?? order.size
  for (const initiative of [...plan.initiatives].sort((a, b) => place(a.id) - place(b.id))) {
    const listing = listings.get(initiative.id)
    const goal = listing && goals.get(listing.id)
    const titles = [initiative.title.text, ...initiative.otherTitles.map(({ text }) => text)]
    yield {
      level: 'initiative',
      fiscalYear,
      id: initiative.id,
      title: initiative.title.text,
      goal: goal && goalPoint(goal),
      initiative,
      verdict: verdictOfInitiative(initiative.id, listing, evaluation),
      names: namesOf('initiative', goal?.title.text ?? '', titles),
      indicators: initiative.indicators,
    }
  }
}

const byId = (record: OwnRecord) => [`${record.level} ${record.id}`]
const byTitle = ({ names }: OwnRecord) => names
const recordPasses: readonly Pass<OwnRecord>[] = [
  { last: byId, now: byId },
  { last: byTitle, now: byTitle },
]

/** The figure of a target or result; null where it is none or more than one. */
function amountsOf(
  { evaluation }: PlanYear,
  { id, target, actual }: Indicator,
): Record<'target' | 'result', Amount | null> {
  const judgement = evaluation.ratings.get(id)?.judgement
  const promised = target?.target
  const measured = actual?.actual
  return {
    target: judgement?.promise?.amount ?? (promised?.kind === 'threshold' ? amountOf(promised) : null),
    result:
      judgement?.measured ??
      (measured?.kind === 'amount' || measured?.kind === 'approximate' ? amountOf(measured) : null),
  }
}
const amountOf = ({ value, unit }: Amount): Amount => ({ value, unit })

type OwnIndicator = Omit<IndicatorPoint, 'changed'> & { readonly year: PlanYear; readonly trend: number }

const within = ({ trend }: OwnIndicator, name: string) => `${trend}\u001f${name}`
const indicatorId = ({ indicator }: OwnIndicator) => [indicator.id]
const nameIn = (own: OwnIndicator) => [within(own, `${own.indicator.kind}\u001f${titleKey(own.indicator.name.text)}`)]
const placeIn = (own: OwnIndicator) => [within(own, own.indicator.kind)]

/** The surest sign first: its id, what a document says of its successor, its name under the same record, being the only one of its kind there. */
const indicatorPasses: readonly Pass<OwnIndicator>[] = [
  { last: indicatorId, now: indicatorId },
  { last: indicatorId, now: ({ indicator }) => (indicator.replaces === undefined ? [] : [indicator.replaces]) },
  {
    last: ({ indicator: { successor } }) =>
      successor !== undefined && 'indicator' in successor ? [successor.indicator] : [],
    now: indicatorId,
  },
  { last: nameIn, now: nameIn },
  { last: placeIn, now: placeIn, only: true },
]

function indicatorsIn(
  year: PlanYear,
  records: readonly OwnRecord[],
  trends: ReadonlyMap<OwnRecord, number>,
): OwnIndicator[] {
  return records.flatMap((record) =>
    record.indicators.map((indicator) => ({
      fiscalYear: year.fiscalYear,
      owner: record.id,
      indicator,
      ...amountsOf(year, indicator),
      verdict: verdictOfIndicator(indicator, year.evaluation),
      year,
      trend: trends.get(record) ?? -1,
    })),
  )
}

/** All figures of a trend in the unit that it has now, as far as they convert exactly. */
function trendOf(chain: readonly OwnIndicator[]): IndicatorTrend {
  const newest = chain.findLast(({ target, result }) => target !== null || result !== null)
  const unit = newest?.target?.unit ?? newest?.result?.unit
  const inUnit = (amount: Amount | null) =>
    amount === null || unit === undefined ? amount : (convert(amount, unit) ?? amount)
  const defined = ({ indicator, year }: OwnIndicator) => ({
    indicator,
    rating: year.evaluation.ratings.get(indicator.id),
  })
  return {
    points: chain.map((own, index) => {
      const { fiscalYear, owner, indicator, target, result, verdict } = own
      const before = chain[index - 1]
      const changed = before === undefined ? [] : definitionChanges(defined(before), defined(own))
      return { fiscalYear, owner, indicator, target: inUnit(target), result: inUnit(result), verdict, changed }
    }),
  }
}

const newestFirst = <Item>(years: readonly (readonly Item[])[]): Item[] => years.toReversed().flat()

/**
 * Follows every goal, strategy and initiative of a ward, and their indicators, through its years. A record is the same when it has the same
 * id, else the same title under a goal of the same title; an indicator by its id, else by what the document says of its successor, else by
 * its name or its place under the same record. Where the definition differs, the point says so: what stands before it may not be compared.
 */
export function lineageOf(plans: readonly PlanYear[]): Lineage {
  const years = [...plans].sort((a, b) => a.fiscalYear - b.fiscalYear)
  const records = years.map((year) => [...upperRecords(year), ...initiativeRecords(year)])
  const chains = chainYears(records, recordPasses)
  const trends = new Map(chains.flatMap((chain, index) => chain.map((record) => [record, index] as const)))
  const indicators = years.map((year, index) => indicatorsIn(year, records[index] ?? [], trends))
  const lines = chainYears(indicators, indicatorPasses)
  const line = new Map(lines.flatMap((chain) => chain.map((own) => [own, chain] as const)))
  const linesOf = new Map<number, OwnIndicator[][]>()
  for (const own of newestFirst(indicators)) {
    const chain = line.get(own)
    if (chain?.at(-1) !== own) continue
    const known = linesOf.get(own.trend)
    if (known === undefined) linesOf.set(own.trend, [chain])
    else known.push(chain)
  }
  const order = new Set(newestFirst(records).map((record) => trends.get(record) ?? -1))
  return {
    years: years.map(({ fiscalYear }) => fiscalYear),
    records: [...order].flatMap((index): RecordTrend[] => {
      const chain = chains[index]
      if (chain === undefined) return []
      return [
        {
          level: chain[0]?.level ?? 'initiative',
          points: chain.map(({ level: _level, names: _names, indicators: _indicators, ...point }) => point),
          indicators: (linesOf.get(index) ?? []).map(trendOf),
        },
      ]
    }),
  }
}
