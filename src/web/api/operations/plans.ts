import { planDetailRecord, planRecord } from '../../../report/api/publication-record.ts'
import { publicPlans } from '../../../store/queries/public-publications.ts'
import { notFound, operation } from '../operation.ts'
import { afterParameters, pathParameters, queryParameters } from '../parameters.ts'
import { listOf, planDetailSchema, planRecordSchema } from '../schemas/publication.ts'
import { pageOf } from './page-of.ts'

const { lang, limit, tenant, year } = queryParameters

export const listPlans = operation(
  {
    id: 'listPlans',
    at: '/plans',
    path: {},
    query: { tenant, year, limit, after: afterParameters.plan, lang },
    answer: listOf('PlanList', planRecordSchema),
  },
  async ({ db, language, place }, { query }) => {
    const filter = { tenant: query.tenant, fiscalYear: query.year }
    const plans = await publicPlans(db, filter, query.limit + 1, query.after)
    const { page, next } = pageOf(plans, query.limit, (last) => `${last.tenant}-${last.fiscalYear}`)
    return { body: { items: page.map((entry) => planRecord(entry, language, place)), next } }
  },
)

export const readPlan = operation(
  {
    id: 'readPlan',
    at: '/plans/{tenant}/{year}',
    path: { tenant: pathParameters.tenant, year: pathParameters.year },
    query: { lang },
    answer: planDetailSchema,
  },
  async ({ open, language, place }, { path }) => {
    const opened = await open(path.tenant, path.year)
    return opened === undefined ? notFound : { body: planDetailRecord({ ...opened, language, place }, opened.entry) }
  },
)
