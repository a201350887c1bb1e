import type { QuickAnswer, QuickRequest } from '../../outside/http-server.ts'
import { pageHeaders } from './headers.ts'

const urlAtMost = 8192
const hostAtMost = 255

/** A name or an address with an optional port, as a Host header may be. Source: RFC 9110 §7.2, narrowed to letters that names on the web have. */
const host = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9.])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

export const isHost = (text: string | undefined): text is string =>
  text !== undefined && text.length <= hostAtMost && host.test(text)

const refusal = (status: number, words: string, extra: readonly string[] = []): QuickAnswer => ({
  status,
  headers: [...pageHeaders, 'Content-Type', 'text/plain; charset=utf-8', 'Cache-Control', 'no-store', ...extra],
  body: new TextEncoder().encode(words),
})

const isEncoded = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Control characters, backslashes and steps upwards, plain or encoded: no page of ours has them in its address. */
// oxlint-disable-next-line no-control-regex
const strange = /[\u0000-\u0020\u007f\\]|%(?:00|0[1-9a-f]|1[0-9a-f]|7f|5c)|(?:^|\/|%2f)(?:\.|%2e){2}(?:\/|%2f|$)/i

/**
 * What is refused before anybody looks at it: addresses that are too long or no addresses, methods that no browser sends, and hosts that
 * are none. Undefined: nothing is wrong.
 */
export function refuseRequest({ method, url, headers }: QuickRequest): QuickAnswer | undefined {
  if (method === 'TRACE' || method === 'TRACK' || method === 'CONNECT')
    return refusal(405, 'Method Not Allowed\n', ['Allow', 'GET, HEAD'])
  if (url.length > urlAtMost) return refusal(414, 'URI Too Long\n')
  if (!isHost(headers.host)) return refusal(400, 'Bad Request\n')
  const path = url.split('?', 1)[0] ?? ''
  if (!path.startsWith('/') || strange.test(path) || !isEncoded(path)) return refusal(400, 'Bad Request\n')
  return undefined
}
