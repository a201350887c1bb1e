import { hash } from 'node:crypto'
import type { Language } from '../../report/sentences/language.ts'
import type { Bytes } from './operation.ts'

/** What everybody may keep, asking each time whether it is still so: a correction is seen at once, and the usual answer is a 304. */
const askAgain = 'public, max-age=0, must-revalidate'
/** What never changes. */
const forEver = 'public, max-age=31536000, immutable'

/** Whether a client has this very answer already, by RFC 9110, 13.1.2. */
function isKnown(tag: string, header: string | undefined): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((item) => item.trim().replace(/^W\//, '') === tag)
}

function answered(body: string, headers: Record<string, string>, ifNoneMatch: string | undefined): Response {
  return isKnown(headers['ETag'] ?? '', ifNoneMatch)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } })
}

/** The way to the next piece of a list, relative to the address that was asked, so that it holds behind every proxy. */
function nextLink(body: object, query: URLSearchParams): Record<string, string> {
  const next: unknown = 'next' in body ? body.next : null
  if (typeof next !== 'string') return {}
  const onward = new URLSearchParams(query)
  onward.set('after', next)
  return { Link: `<?${onward.toString()}>; rel="next"` }
}

/** A value as JSON. Its words are in one language; whoever asks in another gets another answer. */
export function jsonAnswer(
  body: object,
  language: Language,
  { query, ifNoneMatch }: { readonly query: URLSearchParams; readonly ifNoneMatch: string | undefined },
): Response {
  const text = `${JSON.stringify(body)}\n`
  const headers = {
    ETag: `"${hash('sha256', text, 'base64url')}"`,
    'Cache-Control': askAgain,
    'Content-Language': language,
    Vary: 'Accept-Language',
    ...nextLink(body, query),
  }
  return answered(text, headers, ifNoneMatch)
}

/** The bytes of a publication as they were hashed: RFC 9530 says the hash in base64, the entity tag in the usual figures. */
export function bytesAnswer({ text, sha256 }: Bytes, ifNoneMatch: string | undefined): Response {
  const digest = Buffer.from(sha256, 'hex').toString('base64')
  const headers = { ETag: `"${sha256}"`, 'Cache-Control': forEver, 'Repr-Digest': `sha-256=:${digest}:` }
  return answered(text, headers, ifNoneMatch)
}
