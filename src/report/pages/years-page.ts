import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { Became } from '../../core/lineage/follow-up.ts'
import type { Goal } from '../../core/plan/plan.ts'
import { promiseYears, trendOf, type PromiseYears } from '../blocks/year-trends.ts'
import type { Block, Document, Section } from '../document/document.ts'
import type { CountsTable, TableCell } from '../document/table.ts'
import { becameWords, lineageWord, promisedIn, sayBecame, sayMissedAgain } from '../sentences/lineage.ts'
import { sayYear } from '../sentences/year.ts'
import { pageWord } from '../sentences/page.ts'
import { verdictWords } from '../sentences/verdict.ts'
import { address } from '../site/addresses.ts'
import type { WardContext } from '../site/ward.ts'
import { lineageOfWard } from '../ward-lineage.ts'
import { answerCounts } from './plan-overview.ts'

/** The years of a ward, newest first, each with its result and the way to it. */
export function yearsTable({ ward, language, to }: WardContext): CountsTable {
  return {
    kind: 'table',
    caption: pageWord('yearsCaption', language),
    columns: [
      { heading: pageWord('fiscalYear', language) },
      { heading: pageWord('legendMet', language), numeric: true },
      { heading: pageWord('legendUnmet', language), numeric: true },
      { heading: pageWord('legendOpen', language), numeric: true },
      { heading: pageWord('countedBy', language) },
    ],
    rows: ward.editions.map(({ judged, fiscalYear }) => {
      const { met, unmet, open } = answerCounts(judged)
      const counted = pageWord(judged.tally.stated === null ? 'byListing' : 'printed', language)
      return {
        cells: [
          { text: `${formatFiscalYear(fiscalYear)}(${fiscalYear})`, href: to(address.overview(fiscalYear)) },
          { text: String(met) },
          { text: String(unmet) },
          { text: String(open) },
          { text: counted, quiet: true as const },
        ],
      }
    }),
  }
}

/** A table of verdicts has so many years at most, the newest. */
const columnsAtMost = 5

/** The verdict of a promise in one year, with the way to its page of that year. */
function verdictCell({ points }: PromiseYears, year: number, { language, to }: WardContext): TableCell {
  const point = points.find(({ fiscalYear }) => fiscalYear === year)
  if (point?.verdict === undefined) return { text: lineageWord('notInPlan', language), quiet: true }
  return {
    text: verdictWords[point.verdict][language],
    state: point.verdict,
    href: to(address.record(year, point.record)),
  }
}

function verdictTable(context: WardContext, promises: readonly PromiseYears[], years: readonly number[]): CountsTable {
  const { language } = context
  const shown = years.slice(-columnsAtMost)
  return {
    kind: 'table',
    caption: lineageWord('initiativesByYear', language),
    columns: [
      { heading: lineageWord('initiative', language) },
      ...shown.map((year) => ({ heading: sayYear(year, language) })),
    ],
    rows: promises.map((promise) => ({
      cells: [{ text: promise.title }, ...shown.map((year) => verdictCell(promise, year, context))],
    })),
  }
}

const trendsOf = (context: WardContext, promises: readonly PromiseYears[]): Block[] =>
  promises.length === 0 ? [] : [{ kind: 'trends', items: promises.map((promise) => trendOf(context, promise)) }]

/** What was missed again, the longest first: each with what had been promised in between. */
function missedAgainSection(context: WardContext, missed: readonly PromiseYears[]): Section[] {
  if (missed.length === 0) return []
  return [
    {
      kind: 'section',
      id: 'missed-again',
      heading: lineageWord('missedAgainHeading', context.language),
      lead: lineageWord('missedAgainLead', context.language),
      blocks: trendsOf(context, missed),
    },
  ]
}

/** The other promises that were missed in the year before: what had been promised about them, and what came of it. */
function becameSection(context: WardContext, promises: readonly PromiseYears[], newest: number): Section[] {
  const { language, to } = context
  const rows = promises.flatMap((promise) =>
    promise.followUps
      .filter(({ next, became }) => next === newest && became !== 'missed-again')
      .map(({ fiscalYear, countermeasure, became }) => ({
        cells: [
          {
            text: promise.title,
            href: to(
              address.record(fiscalYear, promise.points.find((point) => point.fiscalYear === fiscalYear)?.record ?? ''),
            ),
          },
          countermeasure === undefined
            ? { text: lineageWord('noCountermeasure', language), quiet: true as const }
            : { text: countermeasure.text },
          { text: becameWords[became][language], ...(became === 'met' ? { state: 'met' as const } : {}) },
        ],
      })),
  )
  if (rows.length === 0) return []
  const heading = lineageWord('becameHeading', language)
  const table: CountsTable = {
    kind: 'table',
    caption: heading,
    columns: [
      { heading: lineageWord('initiative', language) },
      { heading: promisedIn(sayYear(newest - 1, language), language) },
      { heading: sayYear(newest, language) },
    ],
    rows,
  }
  return [{ kind: 'section', id: 'became', heading, blocks: [table] }]
}

function goalSection(
  context: WardContext,
  goal: Goal,
  promises: readonly PromiseYears[],
  shown: ReadonlySet<PromiseYears>,
  years: readonly number[],
): Section[] {
  if (promises.length === 0) return []
  const charts = promises.filter((promise) => !shown.has(promise)).map((promise) => trendOf(context, promise))
  const drawn = charts.filter(({ charts }) => charts.length > 0).map((trend) => ({ ...trend, answers: [] }))
  return [
    {
      kind: 'section',
      id: `years-${goal.id}`,
      heading: `${goal.number} ${goal.title.text}`.trim(),
      blocks: [
        verdictTable(context, promises, years),
        ...(drawn.length === 0 ? [] : [{ kind: 'trends' as const, items: drawn }]),
      ],
    },
  ]
}

/** What an earlier plan promised and the newest does not have. */
function goneSection(context: WardContext, gone: readonly PromiseYears[], years: readonly number[]): Section[] {
  if (gone.length === 0) return []
  return [
    {
      kind: 'section',
      id: 'gone',
      heading: lineageWord('goneHeading', context.language),
      lead: lineageWord('goneLead', context.language),
      blocks: [verdictTable(context, gone, years)],
    },
  ]
}

type Looked = {
  readonly promises: readonly PromiseYears[]
  readonly missed: readonly PromiseYears[]
  readonly years: readonly number[]
}

function sections(context: WardContext, { promises, missed, years }: Looked): Block[] {
  const newest = years.at(-1) ?? 0
  const standing = promises.filter(({ points }) => points.at(-1)?.fiscalYear === newest)
  const goals = context.ward.editions[0]?.judged.plan.goals ?? []
  return [
    ...missedAgainSection(context, missed),
    ...becameSection(context, promises, newest),
    ...goals.flatMap((goal) =>
      goalSection(
        context,
        goal,
        standing.filter((promise) => promise.goal === goal.id),
        new Set(missed),
        years,
      ),
    ),
    ...goneSection(
      context,
      promises.filter((promise) => !standing.includes(promise)),
      years,
    ),
  ]
}

/** What became of everything that was missed in the year before the newest plan; '' when no plan of that year is there. */
function becameSentence({ promises, years }: Looked, language: WardContext['language']): string {
  const newest = years.at(-1) ?? 0
  if (!years.includes(newest - 1)) return ''
  const counts: Record<Became, number> = { met: 0, 'missed-again': 0, open: 0, 'not-found': 0 }
  for (const { followUps } of promises)
    for (const { next, became } of followUps) if (next === newest) counts[became] += 1
  return sayBecame(sayYear(newest - 1, language), sayYear(newest, language), counts, language)
}

/** The years of a ward: what was missed again and again, what became of countermeasures, every promise and its figures year by year. */
export function yearsPage(context: WardContext): Document {
  const { ward, language, to } = context
  const { years } = lineageOfWard(ward)
  const promises = years.length > 1 ? promiseYears(context) : []
  const missed = promises.filter(({ misses }) => misses > 1).sort((a, b) => b.misses - a.misses)
  const looked = { promises, missed, years }
  const rows = missed.map(({ misses }) => misses)
  const least = rows.at(-1) ?? 2
  const several = sayMissedAgain(
    { count: missed.length, years: least, more: rows.some((row) => row > least) },
    language,
  )
  const alone = [{ text: pageWord('oneYear', language) }]
  const became = years.length > 1 ? becameSentence(looked, language) : ''
  return {
    language,
    publisher: ward.name,
    title: `${pageWord('yearsPage', language)} — ${ward.name}`,
    breadcrumb: [{ text: ward.name, href: to(address.home) }, { text: pageWord('yearsPage', language) }],
    answer: years.length > 1 ? several : alone,
    lead: became === '' ? pageWord('yearsLead', language) : became,
    blocks: [yearsTable(context), ...(years.length > 1 ? sections(context, looked) : [])],
    colophon: [],
  }
}
