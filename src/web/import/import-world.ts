import type { Context } from 'hono'
import type { Store } from '../../act/store.ts'
import type { ReadingRules } from '../../act/read-document.ts'
import type { Refusal } from '../../core/refusal.ts'
import type { Tenant } from '../../core/tenant.ts'
import type { RunChild } from '../../outside/child-process.ts'
import type { Document } from '../../report/document/document.ts'
import type { Notice } from '../../report/document/form.ts'
import type { ImportContext } from '../../report/pages/import/import-context.ts'
import { refusalAnswer } from '../../report/refusal-answer.ts'
import { sayRefused } from '../../report/sentences/command.ts'
import type { Language } from '../../report/sentences/language.ts'
import { htmlPage } from '../../write/html/page.ts'
import { httpStatus } from '../status.ts'
import type { Door, Session } from './door.ts'
import type { ReadingJobs } from './reading-jobs.ts'

/** What the import needs: the store, the rules that documents are read by, and the world as values. */
export type ImportWorld = {
  readonly store: Store
  readonly rules: ReadingRules
  readonly tenants: readonly Tenant[]
  readonly runChild: RunChild
  /** The moment, as ISO 8601 in UTC. */
  readonly now: () => string
  readonly newId: () => string
  readonly styleAt: string
  /** What pages of the import are drawn with besides. */
  readonly style: string
  readonly script: string
  readonly onError: (problem: Error) => void
}

/** One language of it: where it stands, who is at the door, what is being read. */
export type ImportDesk = ImportWorld & {
  readonly language: Language
  readonly base: string
  readonly door: Door
  readonly jobs: ReadingJobs
}

/** A request of somebody who was let in. */
export type Admitted = { readonly context: Context; readonly session: Session }

/** The words and ways of a page that stands so many folders below the first one. */
export const contextOf = ({ language }: ImportDesk, { session }: Admitted, depth: number): ImportContext => ({
  language,
  root: depth === 0 ? './' : '../'.repeat(depth),
  csrf: session.csrf,
})

type Status = 200 | 403 | 404 | 409 | 413 | 422 | 503

/** Sends a page of the import. */
export function sendPage(
  desk: ImportDesk,
  { context }: Admitted,
  page: Document,
  status: number = 200,
): Response | Promise<Response> {
  const folder = `${desk.base}/`
  const dress = { styleAt: desk.styleAt, moreStyles: [`${folder}import.css`], scripts: [`${folder}import.js`] }
  // Hono knows the codes that may have a body by their literals.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return context.html(htmlPage(page, dress), status as Status)
}

/** The refusals of something as a notice on a page, and the status that they come with. */
export function noticeOf(refusals: readonly Refusal[], language: Language): { notice: Notice; status: number } {
  const [first, ...others] = refusals.map((refusal) => sayRefused(refusalAnswer(refusal, language), language))
  const [gravest] = refusals
  return {
    notice: { kind: 'notice', tone: 'problem', text: first ?? '', details: others },
    status: gravest === undefined ? 422 : httpStatus[gravest.kind],
  }
}

export const problem = (text: string): Notice => ({ kind: 'notice', tone: 'problem', text })
