import type { Context, Hono } from 'hono'
import { discardDraft } from '../../act/accept-draft.ts'
import { addressDraft } from '../../act/begin-draft.ts'
import { viewDraft } from '../../act/draft-view.ts'
import { placeInDraft, type DraftChange } from '../../act/place-in-draft.ts'
import type { ImportDraft, KeptDraft } from '../../core/import-draft.ts'
import { placingRoles, type Placement, type PlacingRole } from '../../core/placing/placement.ts'
import type { Notice } from '../../report/document/form.ts'
import { importDiscardPage, importDraftPage } from '../../report/pages/import/draft-page.ts'
import { placingProblems } from '../../report/sentences/import/roles.ts'
import { storedDraft, storedLayout } from '../../store/queries/import-draft.ts'
import { admit, admitForm, idPattern, type Fields } from './admit.ts'
import { typedCode } from './home-routes.ts'
import { contextOf, noticeOf, problem, sendPage, type Admitted, type ImportDesk } from './import-world.ts'

export const draftPath = `/:tenant{\\d{6}}/:draft{${idPattern}}`
type Answer = Response | Promise<Response>

/** The draft or what became of it, by the address. */
const found = ({ store }: ImportDesk, { req }: Context) =>
  storedDraft(store.db, { tenant: req.param('tenant') ?? '', draft: req.param('draft') ?? '' })

/** What is answered for a draft that is open; one that was kept leads to what it became, one that is not there is no page. */
export async function withDraft(
  desk: ImportDesk,
  context: Context,
  answer: (draft: ImportDraft) => Answer,
): Promise<Response> {
  const draft = await found(desk, context)
  if (draft === undefined) return context.notFound()
  return 'revision' in draft ? context.redirect('./done', 303) : answer(draft)
}

/** The same for one that was kept; `revision` may be that of a part which was kept from an open one. */
export async function keptDraft(
  desk: ImportDesk,
  context: Context,
): Promise<(KeptDraft & { isOpen: boolean }) | undefined> {
  const draft = await found(desk, context)
  if (draft === undefined) return undefined
  if ('revision' in draft) return { ...draft, isOpen: false }
  const { tenant, draft: name, file, fiscalYear } = draft
  return fiscalYear === undefined ? undefined : { tenant, draft: name, file, fiscalYear, revision: 0, isOpen: true }
}

export const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? parseInt(text, 10) : undefined

type Shown = { readonly line?: number | undefined; readonly notice?: Notice; readonly status?: number }

async function draftPage(desk: ImportDesk, admitted: Admitted, draft: ImportDraft, shown: Shown): Promise<Response> {
  const { line, notice, status = 200 } = shown
  const view = viewDraft(draft, await storedLayout(desk.store.db, draft.tenant), desk.rules)
  const page = importDraftPage({
    ...contextOf(desk, admitted, 2),
    view,
    tenants: desk.tenants,
    line,
    ...(notice === undefined ? {} : { notice }),
  })
  return sendPage(desk, admitted, page, status)
}

const roleOf = (text: string): PlacingRole | undefined => placingRoles.find((role) => role === text)

/** What a form says that a line is; undefined for what no form of ours says. */
function placementOf({ one }: Fields): Placement | undefined {
  const [role, line, cell] = [roleOf(one('role')), numberIn(one('line')), numberIn(one('cell'))]
  const under = one('under')
  if (role === undefined || line === undefined || line === 0) return undefined
  return {
    line,
    role,
    ...(cell === undefined || cell === 0 ? {} : { cell }),
    ...(under === '' || under.length > 60 ? {} : { under }),
    ...(one('remember') === 'yes' ? { remember: true as const } : {}),
  }
}

function changeOf(
  desk: ImportDesk,
  draft: ImportDraft,
  layout: Awaited<ReturnType<typeof storedLayout>>,
  action: string,
  fields: Fields,
): DraftChange | undefined {
  if (action === 'undo' || action === 'redo') return { kind: action }
  if (action === 'suggested')
    return { kind: 'suggested', suggestions: viewDraft(draft, layout, desk.rules).suggestions }
  const placement = placementOf(fields)
  return placement && { kind: 'place', placement }
}

/** After a change the page goes on with the next line that is left. */
async function change(desk: ImportDesk, admitted: Admitted, fields: Fields, action: string): Promise<Response> {
  const { context } = admitted
  return withDraft(desk, context, async (draft) => {
    const layout = await storedLayout(desk.store.db, draft.tenant)
    const wanted = changeOf(desk, draft, layout, action, fields)
    if (wanted === undefined) return draftPage(desk, admitted, draft, { status: 422 })
    const seen = { version: numberIn(fields.one('version')) ?? 0, changedAt: desk.now() }
    const done = await placeInDraft(desk.store, draft, wanted, seen)
    if ('draft' in done) return context.redirect(`./${wanted.kind === 'place' ? '#place' : ''}`, 303)
    const line = wanted.kind === 'place' ? wanted.placement.line : undefined
    const now = await found(desk, context)
    if (now === undefined || 'revision' in now) return context.redirect('./', 303)
    const status = done.problem === 'changed-elsewhere' ? 409 : 422
    return draftPage(desk, admitted, now, {
      line,
      notice: problem(placingProblems[done.problem][desk.language]),
      status,
    })
  })
}

async function address(desk: ImportDesk, admitted: Admitted, fields: Fields): Promise<Response> {
  const { context } = admitted
  return withDraft(desk, context, async (draft) => {
    const given = {
      tenant: typedCode(fields.one('tenant'), desk.tenants),
      year: fields.one('year').trim() || undefined,
    }
    const moved = await addressDraft(desk.store, draft, given, desk.tenants, desk.now())
    if (moved === undefined) return context.notFound()
    if ('refusals' in moved) return draftPage(desk, admitted, draft, noticeOf(moved.refusals, desk.language))
    return context.redirect(`../../${moved.tenant}/${moved.draft}/`, 303)
  })
}

/** The page of a draft and what a person does on it. */
export function serveDrafts(app: Hono, desk: ImportDesk): void {
  app.get(`${desk.base}${draftPath}/`, (context) =>
    admit(desk, context, (admitted) =>
      withDraft(desk, context, (draft) =>
        draftPage(desk, admitted, draft, { line: numberIn(context.req.query('line')) }),
      ),
    ),
  )
  for (const action of ['place', 'undo', 'redo', 'suggested'])
    app.post(`${desk.base}${draftPath}/${action}`, (context) =>
      admitForm(desk, context, (admitted, fields) => change(desk, admitted, fields, action)),
    )
  app.post(`${desk.base}${draftPath}/address`, (context) =>
    admitForm(desk, context, (admitted, fields) => address(desk, admitted, fields)),
  )
  app.get(`${desk.base}${draftPath}/discard`, (context) =>
    admit(desk, context, (admitted) =>
      withDraft(desk, context, (draft) =>
        sendPage(desk, admitted, importDiscardPage(contextOf(desk, admitted, 2), draft)),
      ),
    ),
  )
  app.post(`${desk.base}${draftPath}/discard`, (context) =>
    admitForm(desk, context, () =>
      withDraft(desk, context, async (draft) => {
        await discardDraft(desk.store, draft)
        return context.redirect('../../?said=discarded', 303)
      }),
    ),
  )
}
