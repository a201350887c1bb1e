import { lineageOf } from '../core/lineage/lineage.ts'
import type { Lineage, RecordTrend } from '../core/lineage/trend.ts'
import type { Ward } from './site/ward.ts'

/** What became of a ward's promises through the years, and where a record of one year stands in it. */
export type WardLineage = Lineage & {
  readonly trendOf: (fiscalYear: number, record: string) => RecordTrend | undefined
}

function makeLineage({ editions }: Ward): WardLineage {
  const lineage = lineageOf(
    editions.map(({ fiscalYear, judged }) => ({ fiscalYear, plan: judged.plan, evaluation: judged.evaluation })),
  )
  const trends = new Map(
    lineage.records.flatMap((trend) =>
      trend.points.map(({ fiscalYear, id }) => [`${fiscalYear}/${id}`, trend] as const),
    ),
  )
  return { ...lineage, trendOf: (fiscalYear, record) => trends.get(`${fiscalYear}/${record}`) }
}

const made = new WeakMap<Ward, WardLineage>()

/** The lineage of a ward; a ward with its editions is immutable, so it is made once and not for every page. */
export function lineageOfWard(ward: Ward): WardLineage {
  const known = made.get(ward)
  if (known !== undefined) return known
  const lineage = makeLineage(ward)
  made.set(ward, lineage)
  return lineage
}
