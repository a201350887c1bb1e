import type { Context } from 'hono'
import { importHomePage } from '../../report/pages/import/home-page.ts'
import { importNotices } from '../../report/sentences/import/home.ts'
import { isFromHere, isOwnForm } from './door.ts'
import { contextOf, problem, sendPage, type Admitted, type ImportDesk } from './import-world.ts'

/** A name that this server has given: a UUID. */
export const idPattern = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

type Answer = Response | Promise<Response>

/** What is answered to somebody who was let in; for everybody else there is no such page. */
export function admit(desk: ImportDesk, context: Context, answer: (admitted: Admitted) => Answer): Answer {
  const session = desk.door.sessionOf(context)
  return session === undefined ? context.notFound() : answer({ context, session })
}

/** The fields of a small form; of those that come several times all of them, in `all`. */
export type Fields = { readonly one: (name: string) => string; readonly all: (name: string) => string[] }

const formAtMost = 1_000_000

/** A form of some fields; undefined when it is more than that. */
async function fieldsOf({ req }: Context): Promise<Fields | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.header('content-type') ?? '')) return undefined
  if (Number(req.header('content-length') ?? Infinity) > formAtMost) return undefined
  const fields = new URLSearchParams(await req.text())
  return { one: (name) => fields.get(name) ?? '', all: (name) => fields.getAll(name) }
}

/**
 * The same for what changes something: it must come from a page of ours, with the mark of this session. What does not is not done, and the
 * person is told how to go on.
 */
export function admitForm(
  desk: ImportDesk,
  context: Context,
  answer: (admitted: Admitted, fields: Fields) => Answer,
): Answer {
  return admit(desk, context, async (admitted) => {
    const fields = isFromHere(context) ? await fieldsOf(context) : undefined
    if (fields !== undefined && isOwnForm(admitted.session, fields.one('csrf'))) return answer(admitted, fields)
    const notice = problem(importNotices['form-old'][desk.language])
    const page = importHomePage(
      { ...contextOf(desk, admitted, 0), root: `${desk.base}/` },
      { drafts: [], tenants: [], kept: [], notice },
    )
    return sendPage(desk, admitted, page, 403)
  })
}
