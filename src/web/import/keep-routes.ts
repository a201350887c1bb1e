import type { Context, Hono } from 'hono'
import { acceptDraft, proposeDraft, type DraftProposal } from '../../act/accept-draft.ts'
import { viewDraft } from '../../act/draft-view.ts'
import { publishPlan } from '../../act/publish-plan.ts'
import { checkPlan } from '../../act/read-document.ts'
import type { ImportDraft } from '../../core/import-draft.ts'
import { emptyLayout } from '../../core/placing/ward-layout.ts'
import { fullName, type Tenant } from '../../core/tenant.ts'
import type { Notice } from '../../report/document/form.ts'
import { importDraftPage } from '../../report/pages/import/draft-page.ts'
import {
  importDifferencePage,
  importKeptPage,
  importPublishedPage,
  importPublishPage,
  type KeptContext,
} from '../../report/pages/import/keep-pages.ts'
import { importWord } from '../../report/sentences/import.ts'
import { placingProblems } from '../../report/sentences/import/roles.ts'
import { address, sitePath } from '../../report/site/addresses.ts'
import { storedPlan } from '../../store/queries/plan.ts'
import { publicTenants } from '../../store/queries/public-tenants.ts'
import { admit, admitForm, type Fields } from './admit.ts'
import { draftPath, keptDraft, numberIn, withDraft } from './draft-routes.ts'
import { contextOf, noticeOf, problem, sendPage, type Admitted, type ImportDesk } from './import-world.ts'

type Shown = { readonly taken?: ReadonlySet<string>; readonly notice?: Notice; readonly status?: number }

function differencePage(desk: ImportDesk, admitted: Admitted, proposal: DraftProposal, shown: Shown = {}) {
  const { taken, notice, status = 200 } = shown
  const { view, tenant, basedOn, before, plan, byRecord, offered } = proposal
  const page = importDifferencePage({
    ...contextOf(desk, admitted, 2),
    view,
    tenant,
    basedOn,
    before,
    plan,
    byRecord,
    offered,
    ...(taken === undefined ? {} : { taken }),
    ...(notice === undefined ? {} : { notice }),
  })
  return sendPage(desk, admitted, page, status)
}

/** What keeping a draft would change; where that cannot be said, the page of the draft says why. */
async function withProposal(
  desk: ImportDesk,
  admitted: Admitted,
  same: readonly string[],
  answer: (proposal: DraftProposal, draft: ImportDraft) => Response | Promise<Response>,
): Promise<Response> {
  return withDraft(desk, admitted.context, async (draft) => {
    const proposal = await proposeDraft(desk.store, draft, desk, new Set(same))
    if (!('refusals' in proposal)) return answer(proposal, draft)
    const { notice, status } = noticeOf(proposal.refusals, desk.language)
    const view = viewDraft(draft, emptyLayout, desk.rules)
    const page = importDraftPage({
      ...contextOf(desk, admitted, 2),
      view,
      tenants: desk.tenants,
      line: undefined,
      notice,
    })
    return sendPage(desk, admitted, page, status)
  })
}

async function accept(desk: ImportDesk, admitted: Admitted, { one, all }: Fields): Promise<Response> {
  const { context } = admitted
  return withProposal(desk, admitted, one('same').split(' '), async (proposal, draft) => {
    const taken = new Set(all('take'))
    const say = (text: string, status: number) =>
      differencePage(desk, admitted, proposal, { taken, notice: problem(text), status })
    if (numberIn(one('version')) !== draft.version) return say(placingProblems['changed-elsewhere'][desk.language], 409)
    const wanted = { records: taken, basedOn: numberIn(one('basedOn')) ?? -1 }
    const accepted = await acceptDraft(desk.store, proposal, wanted, { rules: desk.rules, at: desk.now() })
    if ('revision' in accepted)
      return context.redirect(`./done?revision=${accepted.revision}&left=${accepted.left}`, 303)
    const [refusal] = accepted.refusals
    if (refusal?.kind === 'revision-stale') return say(importWord('stale', desk.language), 409)
    if (refusal?.kind === 'not-confirmed') return say(importWord('nothingChosen', desk.language), 422)
    const { notice, status } = noticeOf(accepted.refusals, desk.language)
    return differencePage(desk, admitted, proposal, { taken, notice, status })
  })
}

/** What the pages after keeping know; undefined where nothing of such a draft was kept. */
async function keptContext(
  desk: ImportDesk,
  admitted: Admitted,
): Promise<(KeptContext & { readonly tenant: Tenant }) | undefined> {
  const { context } = admitted
  const kept = await keptDraft(desk, context)
  const tenant = desk.tenants.find(({ code }) => code === kept?.tenant)
  if (kept === undefined || tenant === undefined) return undefined
  const stored = await storedPlan(desk.store.db, kept.tenant, kept.fiscalYear)
  if (stored === undefined) return undefined
  const published = await publicTenants(desk.store.db, 2, undefined)
  const several = published.some(({ code }) => code !== tenant.code)
  return {
    ...contextOf(desk, admitted, 2),
    kept: {
      ...kept,
      revision: kept.isOpen ? (numberIn(context.req.query('revision')) ?? stored.revision) : kept.revision,
    },
    tenant,
    left: kept.isOpen ? (numberIn(context.req.query('left')) ?? 0) : 0,
    publicPage: `/${sitePath({ several }, tenant.code, desk.language, address.overview(kept.fiscalYear))}`,
  }
}

async function withKept(
  desk: ImportDesk,
  admitted: Admitted,
  answer: (kept: KeptContext) => Response | Promise<Response>,
): Promise<Response> {
  const kept = await keptContext(desk, admitted)
  return kept === undefined ? admitted.context.notFound() : answer(kept)
}

/** What is kept, judged and checked: its errors would be published with it. */
async function withJudged<Kept extends KeptContext>({ store, rules }: ImportDesk, kept: Kept) {
  const { tenant, fiscalYear } = kept.kept
  const stored = await storedPlan(store.db, tenant, fiscalYear)
  if (stored === undefined) return undefined
  return { ...kept, judged: { ...checkPlan(stored.plan, rules, stored.source), publisher: fullName(kept.tenant) } }
}

async function publish(desk: ImportDesk, admitted: Admitted, { one }: Fields): Promise<Response> {
  const { context } = admitted
  return withKept(desk, admitted, async (found) => {
    const kept = await withJudged(desk, found)
    if (kept === undefined) return context.notFound()
    if (one('seen') !== 'yes' && kept.judged.findings.some(({ severity }) => severity === 'error')) {
      const notice = problem(importWord('publishUnseen', desk.language))
      return sendPage(desk, admitted, importPublishPage({ ...kept, notice }), 422)
    }
    const plan = { tenant: kept.tenant, fiscalYear: kept.kept.fiscalYear }
    const published = await publishPlan(desk.store, plan, desk.rules, desk.now())
    if (!('refusals' in published))
      return context.redirect(`./published?sequence=${published.publication.sequence}`, 303)
    const { notice, status } = noticeOf(published.refusals, desk.language)
    return sendPage(desk, admitted, importPublishPage({ ...kept, notice }), status)
  })
}

/** The difference, keeping it, and publishing what was kept. */
export function serveKeeping(app: Hono, desk: ImportDesk): void {
  const get = (page: string, answer: (admitted: Admitted, context: Context) => Promise<Response>) =>
    app.get(`${desk.base}${draftPath}/${page}`, (context) =>
      admit(desk, context, (admitted) => answer(admitted, context)),
    )
  get('difference', (admitted, { req }) =>
    withProposal(desk, admitted, req.queries('same') ?? [], (proposal) => differencePage(desk, admitted, proposal)),
  )
  app.post(`${desk.base}${draftPath}/difference`, (context) =>
    admitForm(desk, context, (_admitted, { all }) => {
      const same = new URLSearchParams(all('same').map((match): [string, string] => ['same', match]))
      return context.redirect(`./difference?${same.toString()}`, 303)
    }),
  )
  app.post(`${desk.base}${draftPath}/accept`, (context) =>
    admitForm(desk, context, (admitted, fields) => accept(desk, admitted, fields)),
  )
  get('done', (admitted) => withKept(desk, admitted, (kept) => sendPage(desk, admitted, importKeptPage(kept))))
  get('publish', (admitted) =>
    withKept(desk, admitted, async (found) => {
      const kept = await withJudged(desk, found)
      return kept === undefined ? admitted.context.notFound() : sendPage(desk, admitted, importPublishPage(kept))
    }),
  )
  app.post(`${desk.base}${draftPath}/publish`, (context) =>
    admitForm(desk, context, (admitted, fields) => publish(desk, admitted, fields)),
  )
  get('published', (admitted, context) =>
    withKept(desk, admitted, (kept) => {
      const sequence = numberIn(context.req.query('sequence')) ?? 0
      return sendPage(desk, admitted, importPublishedPage({ ...kept, sequence }))
    }),
  )
}
