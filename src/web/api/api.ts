import { Hono, type Context } from 'hono'
import type { ApiPlace } from '../../report/api/api-context.ts'
import { severalPublish } from '../../store/queries/public-tenants.ts'
import type { Database } from '../../store/queries/public-publications.ts'
import { clientAddress } from '../client-address.ts'
import { createRateLimit, type RateLimits } from '../rate-limit.ts'
import { bytesAnswer, jsonAnswer } from './answer.ts'
import { isDatabaseAway } from './database-away.ts'
import { languageOf } from './language.ts'
import { apiLimits, apiRoot } from './limits.ts'
import type { Operation } from './operation.ts'
import { describeApi } from './describe-api.ts'
import { operations } from './operations/operations.ts'
import { problemResponse, type Problem } from './problem.ts'
import { createOpenPublication } from './published.ts'

export type ApiEffects = {
  readonly db: Database
  /** Where the site stands on the web, with a slash at its end; unknown on a machine that was not told. */
  readonly url: string | undefined
  readonly onError: (problem: Error) => void
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
  readonly limits?: RateLimits
}

const allowed = 'GET, HEAD, OPTIONS'
/** Whoever shows our data on a page of theirs may read it from there; nothing of a visitor goes with it. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Repr-Digest, Retry-After',
}
const preflight = {
  Allow: allowed,
  'Access-Control-Allow-Methods': allowed,
  'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match',
  'Access-Control-Max-Age': '86400',
}

/** The connection behind a request, where a server of Node passes it on. */
function connectionOf(env: unknown): { readonly remoteAddress?: string | undefined } | undefined {
  const incoming: unknown = typeof env === 'object' && env !== null && 'incoming' in env ? env.incoming : undefined
  const socket: unknown =
    typeof incoming === 'object' && incoming !== null && 'socket' in incoming ? incoming.socket : undefined
  const address: unknown =
    typeof socket === 'object' && socket !== null && 'remoteAddress' in socket ? socket.remoteAddress : undefined
  return typeof address === 'string' ? { remoteAddress: address } : undefined
}

const queryOf = ({ req }: Context): URLSearchParams => new URL(req.url).searchParams
const languageFor = (context: Context) =>
  languageOf(queryOf(context).get('lang'), context.req.header('accept-language'))

/** The read API, from what is published alone. It answers for every address below its root, and every error is a problem by RFC 9457. */
export function createApi({ db, url, onError, now, limits = apiLimits }: ApiEffects): Hono {
  const app = new Hono().basePath(apiRoot)
  const publications = createOpenPublication(db)
  const take = createRateLimit(limits, now)
  const docs = `${url ?? '/'}api/`
  const refuse = (context: Context, problem: Problem) => problemResponse(problem, languageFor(context), docs)

  async function answer(context: Context, operation: Operation): Promise<Response> {
    const [query, language] = [queryOf(context), languageFor(context)]
    const ifNoneMatch = context.req.header('if-none-match')
    const asked = operation.ask({ path: context.req.param(), query: [...query] })
    if (typeof asked !== 'function') return refuse(context, asked)
    const place: ApiPlace = { url, several: await severalPublish(db) }
    const found = await asked({ db, open: publications, language, place })
    if ('problem' in found) return refuse(context, found)
    return 'body' in found ? jsonAnswer(found.body, language, { query, ifNoneMatch }) : bytesAnswer(found, ifNoneMatch)
  }

  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(open)) context.header(name, value)
  })
  app.use(async (context, next) => {
    if (context.req.method === 'OPTIONS') return context.body(null, 204, preflight)
    const taken = take(clientAddress(connectionOf(context.env), context.req.header('x-forwarded-for')))
    if (taken.allowed) return next()
    return refuse(context, { problem: 'too-many-requests', headers: { 'Retry-After': String(taken.retryAfter) } })
  })
  const readOnly = (context: Context) => refuse(context, { problem: 'method-not-allowed', headers: { Allow: allowed } })
  for (const operation of operations) {
    const path = operation.at.replaceAll(/\{(\w+)\}/g, ':$1')
    app.get(path, (context) => answer(context, operation))
    app.all(path, readOnly)
  }
  app.get('/openapi.json', (context) => {
    const language = languageFor(context)
    const asked = { query: new URLSearchParams(), ifNoneMatch: context.req.header('if-none-match') }
    return jsonAnswer(describeApi(language, url), language, asked)
  })
  app.all('/openapi.json', readOnly)
  app.notFound((context) => refuse(context, { problem: 'no-such-address' }))
  app.onError((problem, context) => {
    onError(problem)
    return isDatabaseAway(problem)
      ? refuse(context, { problem: 'unavailable', headers: { 'Retry-After': '5' } })
      : refuse(context, { problem: 'failed' })
  })
  return app
}
