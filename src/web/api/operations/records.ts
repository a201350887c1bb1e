import type { z } from '@hono/zod-openapi'
import type { ApiContext } from '../../../report/api/api-context.ts'
import { publicationRecord } from '../../../report/api/publication-record.ts'
import { parameterFaults } from '../../../report/sentences/api-problem.ts'
import { notFound, type ApiWorld } from '../operation.ts'
import { afterParameters, pathParameters, queryParameters } from '../parameters.ts'
import type { Problem } from '../problem.ts'
import { pageOf } from './page-of.ts'

/** What every list out of a plan is asked by. */
export const planPath = { tenant: pathParameters.tenant, year: pathParameters.year } as const
export const { lang, limit } = queryParameters
export const after = afterParameters.record

type Path = { readonly tenant: string; readonly year: number }
type Piece = {
  readonly limit: number
  readonly after?: z.infer<typeof after>
}

const goneOn: Problem = {
  problem: 'invalid-parameters',
  faults: [{ in: 'query', name: 'after', detail: parameterFaults.gone() }],
}

/** The publication that records are read from, and what they are made with. */
export async function openPlan(world: ApiWorld, { tenant, year }: Path, sequence?: number) {
  const opened = await world.open(tenant, year, sequence)
  if (opened === undefined) return undefined
  const { language, place } = world
  const context: ApiContext = { ...opened, language, place }
  return { context, entry: opened.entry, publication: publicationRecord(opened.entry, language, place) }
}

/** The rows of a whole list, and which of them are wanted. */
type Selection<Row> = { readonly rows: readonly Row[]; readonly keep: (row: Row) => boolean }

/**
 * A piece of a list out of one publication. Going on names the publication that the first piece came from: what is published in between
 * neither doubles nor hides a row. A position counts in the whole list, so that it means the same whatever is filtered.
 */
export async function listRecords<Row, Item>(
  world: ApiWorld,
  path: Path,
  { limit: most, after: from }: Piece,
  select: (context: ApiContext) => Selection<Row> | Problem,
  records: (context: ApiContext) => (row: Row, position: number) => Item,
) {
  const plan = await openPlan(world, path, from?.sequence)
  if (plan === undefined) return from === undefined || (await openPlan(world, path)) === undefined ? notFound : goneOn
  const { context, entry, publication } = plan
  const selection = select(context)
  if ('problem' in selection) return selection
  const { rows, keep } = selection
  const found: { row: Row; position: number }[] = []
  for (let index = from?.position ?? 0; index < rows.length && found.length <= most; index += 1) {
    const row = rows[index]
    if (row !== undefined && keep(row)) found.push({ row, position: index + 1 })
  }
  const { page, next } = pageOf(found, most, ({ position }) => `${entry.sequence}-${position}`)
  const record = records(context)
  return { body: { publication, items: page.map(({ row, position }) => record(row, position)), next } }
}

/** One record of a plan's newest publication. An id of another plan is none of this one. */
export async function readRecord<Row, Item>(
  world: ApiWorld,
  path: Path & { readonly id: string },
  rows: (context: ApiContext) => readonly Row[],
  idOf: (row: Row) => string,
  records: (context: ApiContext) => (row: Row) => Item,
) {
  const plan = await openPlan(world, path)
  const row = plan && rows(plan.context).find((one) => idOf(one) === path.id)
  return plan === undefined || row === undefined
    ? notFound
    : { body: { publication: plan.publication, item: records(plan.context)(row) } }
}
