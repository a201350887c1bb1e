import { sha256 } from '../../../act/read-publication.ts'
import { publicationRecord } from '../../../report/api/publication-record.ts'
import { publicPublications } from '../../../store/queries/public-publications.ts'
import { storedPublication } from '../../../store/queries/publication.ts'
import { z } from '@hono/zod-openapi'
import { bytesOperation, notFound, operation } from '../operation.ts'
import { afterParameters, pathParameters, queryParameters } from '../parameters.ts'
import { listOf, publicationRecordSchema } from '../schemas/publication.ts'
import { pageOf } from './page-of.ts'

const { lang, limit, tenant, year } = queryParameters

export const listPublications = operation(
  {
    id: 'listPublications',
    at: '/publications',
    path: {},
    query: { tenant, year, limit, after: afterParameters.publication, lang },
    answer: listOf('PublicationList', publicationRecordSchema),
  },
  async ({ db, language, place }, { query }) => {
    const filter = { tenant: query.tenant, fiscalYear: query.year }
    const entries = await publicPublications(db, filter, query.limit + 1, query.after)
    const { page, next } = pageOf(entries, query.limit, (last) => `${last.tenant}-${last.fiscalYear}-${last.sequence}`)
    return { body: { items: page.map((entry) => publicationRecord(entry, language, place)), next } }
  },
)

/** What is certain of every publication, whatever the version of its plan; the rest of it is described by its own schema. */
const frozenPublication = z
  .looseObject({
    schema: z.literal('furikaeri.publication/1'),
    fiscalYear: z.int(),
    sequence: z.int().min(1),
    publishedAt: z.iso.datetime(),
  })
  .openapi('Publication')

export const readPublication = bytesOperation(
  {
    id: 'readPublication',
    at: '/publications/{tenant}/{year}/{sequence}',
    path: { tenant: pathParameters.tenant, year: pathParameters.year, sequence: pathParameters.sequence },
    query: { lang },
    answer: frozenPublication,
  },
  async ({ db }, { path }) => {
    const stored = await storedPublication(db, path.tenant, path.year, path.sequence)
    if (stored === undefined) return notFound
    if (sha256(stored.body) !== stored.sha256) throw new Error(`publication ${stored.sha256} is not what was published`)
    return { text: stored.body, sha256: stored.sha256 }
  },
)
