import { tenantRecord } from '../../../report/api/publication-record.ts'
import { publicTenant, publicTenants } from '../../../store/queries/public-tenants.ts'
import { notFound, operation } from '../operation.ts'
import { afterParameters, pathParameters, queryParameters } from '../parameters.ts'
import { listOf, tenantRecordSchema } from '../schemas/publication.ts'
import { pageOf } from './page-of.ts'

const { lang, limit } = queryParameters

export const listTenants = operation(
  {
    id: 'listTenants',
    at: '/tenants',
    path: {},
    query: { limit, after: afterParameters.code, lang },
    answer: listOf('TenantList', tenantRecordSchema),
  },
  async ({ db, language, place }, { query }) => {
    const tenants = await publicTenants(db, query.limit + 1, query.after)
    const { page, next } = pageOf(tenants, query.limit, ({ code }) => code)
    return { body: { items: page.map((tenant) => tenantRecord(tenant, language, place)), next } }
  },
)

export const readTenant = operation(
  {
    id: 'readTenant',
    at: '/tenants/{code}',
    path: { code: pathParameters.code },
    query: { lang },
    answer: tenantRecordSchema,
  },
  async ({ db, language, place }, { path }) => {
    const tenant = await publicTenant(db, path.code)
    return tenant === undefined ? notFound : { body: tenantRecord(tenant, language, place) }
  },
)
