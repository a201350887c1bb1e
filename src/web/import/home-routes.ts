import type { Hono } from 'hono'
import { beginDraft } from '../../act/begin-draft.ts'
import { readApart } from '../../act/read-apart.ts'
import { nobodyYet, type DraftEntry } from '../../core/import-draft.ts'
import { namedIn, type Tenant } from '../../core/tenant.ts'
import type { Notice } from '../../report/document/form.ts'
import { importHomePage, importReadingPage } from '../../report/pages/import/home-page.ts'
import { importWord } from '../../report/sentences/import.ts'
import { importNotices, type ImportNotice } from '../../report/sentences/import/home.ts'
import { openDrafts } from '../../store/queries/import-draft.ts'
import { storedTenants } from '../../store/queries/tenant.ts'
import { admit, admitForm, idPattern } from './admit.ts'
import { isFromHere, isOwnForm } from './door.ts'
import { contextOf, noticeOf, problem, sendPage, type Admitted, type ImportDesk } from './import-world.ts'
import type { ReadingEnd } from './reading-jobs.ts'
import { readUpload, type Upload } from './upload.ts'

/** How long a person waits for a small document before they are shown that it is being read. */
const soon = 2500

const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

/** The drafts of every tenant that keeps something here, and those of nobody yet; the one that was changed last first. */
async function allDrafts({ store }: ImportDesk): Promise<DraftEntry[]> {
  const codes = [nobodyYet, ...(await storedTenants(store.db)).map(({ code }) => code)]
  const lists: DraftEntry[][] = []
  for (const code of codes) lists.push(await openDrafts(store.db, code))
  return lists.flat().sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
}

async function home(desk: ImportDesk, admitted: Admitted, notice?: Notice, status = 200): Promise<Response> {
  const drafts = await allDrafts(desk)
  const known = { drafts, tenants: desk.tenants, kept: await storedTenants(desk.store.db), ...(notice && { notice }) }
  return sendPage(desk, admitted, importHomePage(contextOf(desk, admitted, 0), known), status)
}

const statuses: Readonly<Record<ImportNotice, number>> = {
  'no-file': 422,
  busy: 503,
  cancelled: 200,
  discarded: 200,
  'too-large': 413,
  'form-old': 403,
}
const isNotice = (text: string | undefined): text is ImportNotice =>
  text !== undefined && Object.hasOwn(importNotices, text)

const homeSaying = (desk: ImportDesk, admitted: Admitted, said: ImportNotice) => {
  const text = importNotices[said][desk.language]
  const isDone = statuses[said] === 200
  return home(desk, admitted, isDone ? { kind: 'notice', tone: 'done', text } : problem(text), statuses[said])
}

/** A code from what was typed or chosen: 271071 大阪市港区, or a name that only one has. What is neither stays as it is, and is refused. */
export const typedCode = (text: string, tenants: readonly Tenant[]): string | undefined => {
  const own = text.normalize('NFKC').trim()
  if (own === '') return undefined
  const [named, ...others] = namedIn(own, tenants)
  return /^\d+/.exec(own)?.[0] ?? (named !== undefined && others.length === 0 ? named.code : own)
}

/** Reads what was put in and keeps it as a draft. */
async function readInto(desk: ImportDesk, upload: Upload, stop: AbortSignal): Promise<ReadingEnd> {
  const { store, runChild, rules, tenants, newId, now } = desk
  const read = await readApart(runChild, upload, rules, stop)
  if ('refusals' in read) return read
  stop.throwIfAborted()
  const given = {
    tenant: typedCode(upload.tenant, tenants),
    year: upload.year.trim() === '' ? undefined : upload.year.trim(),
  }
  const draft = await beginDraft(store, read, given, tenants, { file: upload.file, draft: newId(), at: now() })
  return { draft }
}

/** Where reading has come to: still on its way, at a draft, or at the reasons why there is none. */
function answerOf(
  desk: ImportDesk,
  admitted: Admitted,
  id: string,
  depth: number,
): Response | Promise<Response> | undefined {
  const state = desk.jobs.state(id)
  if (state === undefined) return undefined
  const { context } = admitted
  if (state.kind === 'reading') {
    if (depth === 0) return context.redirect(`./reading/${id}/`, 303)
    context.header('Refresh', '2')
    return sendPage(desk, admitted, importReadingPage(contextOf(desk, admitted, depth), state))
  }
  if ('draft' in state.end) {
    const { tenant, draft } = state.end.draft
    return context.redirect(`${desk.base}/${tenant}/${draft}/`, 303)
  }
  const { notice, status } = noticeOf(state.end.refusals, desk.language)
  if (depth === 0) return home(desk, admitted, notice, status)
  const page = importHomePage(
    { ...contextOf(desk, admitted, 0), root: '../../' },
    { drafts: [], tenants: desk.tenants, kept: [], notice },
  )
  return sendPage(desk, admitted, page, status)
}

async function begin(desk: ImportDesk, admitted: Admitted): Promise<Response> {
  const { context, session } = admitted
  if (!isFromHere(context)) return homeSaying(desk, admitted, 'form-old')
  const upload = await readUpload(context.req.raw, importWord('pastedFile', desk.language))
  if ('problem' in upload) return homeSaying(desk, admitted, upload.problem === 'broken' ? 'no-file' : 'too-large')
  if (!isOwnForm(session, upload.csrf)) return homeSaying(desk, admitted, 'form-old')
  if (upload.bytes.length === 0) return homeSaying(desk, admitted, 'no-file')
  const id = desk.newId()
  const reading = desk.jobs.begin(id, upload.file, (stop) => readInto(desk, upload, stop))
  if (reading === undefined) return homeSaying(desk, admitted, 'busy')
  await Promise.race([reading, pause(soon)])
  return (await answerOf(desk, admitted, id, 0)) ?? homeSaying(desk, admitted, 'cancelled')
}

/** The first page, and what is being read. */
export function serveHome(app: Hono, desk: ImportDesk): void {
  app.get(`${desk.base}/`, (context) => {
    const entered = context.req.query('key') === undefined ? undefined : desk.door.enter(context)
    if (entered !== undefined) return context.redirect('./', 303)
    return admit(desk, context, (admitted) => {
      const said = context.req.query('said')
      return isNotice(said) ? homeSaying(desk, admitted, said) : home(desk, admitted)
    })
  })
  app.post(`${desk.base}/`, (context) => admit(desk, context, (admitted) => begin(desk, admitted)))
  app.get(`${desk.base}/reading/:job{${idPattern}}/`, (context) =>
    admit(
      desk,
      context,
      async (admitted) =>
        (await answerOf(desk, admitted, context.req.param('job'), 2)) ?? context.redirect('../../', 303),
    ),
  )
  app.post(`${desk.base}/reading/:job{${idPattern}}/cancel`, (context) =>
    admitForm(desk, context, () => {
      const stopped = desk.jobs.cancel(context.req.param('job'))
      return context.redirect(stopped ? '../../?said=cancelled' : '../../', 303)
    }),
  )
}
