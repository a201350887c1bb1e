import { Hono, type Context } from 'hono'
import { languages, type Language } from '../../report/sentences/language.ts'
import { rootPath } from '../../report/site/addresses.ts'
import { createDoor } from './door.ts'
import { admit } from './admit.ts'
import { serveDrafts } from './draft-routes.ts'
import { serveHome } from './home-routes.ts'
import type { ImportDesk, ImportWorld } from './import-world.ts'
import { serveKeeping } from './keep-routes.ts'
import { createReadingJobs } from './reading-jobs.ts'

/** Where the import stands, in every language. */
export const importBase = (language: Language): string => `/${rootPath(language, 'import')}`

/** Style and script of these pages: for those who were let in, like the pages. */
function serveAssets(app: Hono, desk: ImportDesk): void {
  const send = (context: Context, body: string, type: string) =>
    admit(desk, context, () => context.body(body, 200, { 'Content-Type': `${type}; charset=utf-8` }))
  app.get(`${desk.base}/import.css`, (context) => send(context, desk.style, 'text/css'))
  app.get(`${desk.base}/import.js`, (context) => send(context, desk.script, 'text/javascript'))
}

/**
 * The import in the browser. Its door is closed to everybody who does not bring the key: for them there is no such page, and `missing` says
 * so as it does of any other address.
 */
export function createImportApp(
  world: ImportWorld,
  { key, missing }: { readonly key: string; readonly missing: (context: Context) => Response | Promise<Response> },
): Hono {
  const app = new Hono()
  const now = () => performance.now()
  const door = createDoor(key, now)
  const jobs = createReadingJobs(now, world.onError)
  app.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'private, no-store')
    context.header('X-Robots-Tag', 'noindex')
  })
  for (const language of languages) {
    const base = importBase(language)
    const desk: ImportDesk = { ...world, language, base, door, jobs }
    for (const serve of [serveHome, serveAssets, serveDrafts, serveKeeping]) serve(app, desk)
  }
  app.notFound(missing)
  return app
}
