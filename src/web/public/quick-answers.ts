import type { QuickAnswer, QuickRequest } from '../../outside/http-server.ts'
import { refuseRequest } from './refuse-request.ts'
import type { SitePages } from './site-pages.ts'

/** A request to a proxy names the whole address; a server must take that too. Source: RFC 9112 §3.2.2. */
const whole = /^https?:\/\/[^/?#]*(\/.*)$/i

/** What is answered at once: a page that lies ready, or a refusal of what cannot be meant well. A page is looked up first: that is what nearly everybody asks. */
export const quickAnswers =
  ({ answer }: Pick<SitePages, 'answer'>) =>
  (request: QuickRequest): QuickAnswer | undefined => {
    const ready = answer(request)
    if (ready !== undefined) return ready
    const path = whole.exec(request.url)?.[1]
    if (path === undefined) return refuseRequest(request)
    return answer({ ...request, url: path }) ?? refuseRequest({ ...request, url: path })
  }
