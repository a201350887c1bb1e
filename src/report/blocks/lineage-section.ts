import { verdictWords } from '../sentences/verdict.ts'
import type { RecordTrend } from '../../core/lineage/trend.ts'
import type { Initiative } from '../../core/plan/plan.ts'
import type { Block } from '../document/document.ts'
import type { CountsTable, TableCell, TableRow } from '../document/table.ts'
import { lineageWord } from '../sentences/lineage.ts'
import { sayYear } from '../sentences/year.ts'
import { pageWord } from '../sentences/page.ts'
import { address } from '../site/addresses.ts'
import type { EditionContext } from '../site/ward.ts'
import { lineageOfWard } from '../ward-lineage.ts'
import { yearLines } from './year-lines.ts'

type Point = RecordTrend['points'][number]

/** The verdicts of an initiative in every year, newest first, each with the way to its page of that year and what was promised then. */
function verdictRows({ ward, edition, language, to }: EditionContext, initiative: Initiative): TableRow[] {
  const points = lineageOfWard(ward).trendOf(edition.fiscalYear, initiative.id)?.points ?? []
  const answerOf = ({ initiative, verdict }: Point): TableCell =>
    initiative?.countermeasure === undefined && verdict === 'unmet'
      ? { text: lineageWord('noCountermeasure', language), quiet: true }
      : { text: initiative?.countermeasure?.text ?? '' }
  return ward.editions.map(({ fiscalYear }): TableRow => {
    const point = points.find((one) => one.fiscalYear === fiscalYear)
    const year = sayYear(fiscalYear, language)
    if (point?.verdict === undefined)
      return { cells: [{ text: year }, { text: lineageWord('notInPlan', language), quiet: true }, { text: '' }] }
    const href = fiscalYear === edition.fiscalYear ? undefined : to(address.record(fiscalYear, point.id))
    return {
      cells: [
        { text: year, href },
        { text: verdictWords[point.verdict][language], state: point.verdict },
        answerOf(point),
      ],
    }
  })
}

/** An initiative beside its other years: verdicts, countermeasures and charts of its indicators; nothing in a ward with one year. */
export function otherYears(context: EditionContext, initiative: Initiative): Block[] {
  const { ward, edition, language, to } = context
  if (ward.editions.length < 2) return []
  const table: CountsTable = {
    kind: 'table',
    caption: lineageWord('otherYearsCaption', language),
    columns: [
      { heading: pageWord('fiscalYear', language) },
      { heading: pageWord('verdict', language) },
      { heading: pageWord('countermeasure', language) },
    ],
    rows: verdictRows(context, initiative),
  }
  const trend = lineageOfWard(ward).trendOf(edition.fiscalYear, initiative.id)
  const charts = (trend?.indicators ?? []).flatMap((indicator) => yearLines(indicator, language) ?? [])
  const all = { text: lineageWord('allYears', language), href: to(address.years) }
  return [...charts, table, { kind: 'links', items: [all] }]
}
