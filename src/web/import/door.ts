import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** Who is in: for now only the person at this machine, who was given the key when the server started. */
export type Session = {
  /** What every form of this person brings back: nobody else can know it. */
  readonly csrf: string
}

/** The door of everything that changes something: closed, unless one was let in. */
export type Door = {
  /** Lets in whoever brings the key in the address; undefined for anybody else. */
  readonly enter: (context: Context) => Session | undefined
  readonly sessionOf: (context: Context) => Session | undefined
}

const hours = 12 * 60 * 60
const mostSessions = 100
const keyAtMost = 200
const sha256 = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(sha256(a), sha256(b))

/** Whether the person's browser came by TLS: directly, or by a proxy that says so. It only decides how their own cookie is kept. */
const isSecure = ({ req }: Context) =>
  req.url.startsWith('https:') || req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'

/** By TLS the cookie can belong to this host alone. Source: RFC 6265bis, cookie name prefixes. */
const nameOf = (secure: boolean) => (secure ? '__Host-furikaeri-import' : 'furikaeri-import')

/** A door with one key. `now` gives milliseconds; a session ends by itself after twelve hours, and with the server. */
export function createDoor(key: string, now: () => number): Door {
  const sessions = new Map<string, number>()
  const own = randomBytes(32)
  const sessionFor = (token: string): Session => ({ csrf: createHmac('sha256', own).update(token).digest('base64url') })
  return {
    enter: (context) => {
      const given = context.req.query('key') ?? ''
      if (given.length > keyAtMost || !same(given, key)) return undefined
      const token = randomBytes(32).toString('base64url')
      sessions.set(token, now() + hours * 1000)
      const [oldest] = sessions.size > mostSessions ? sessions.keys() : []
      if (oldest !== undefined) sessions.delete(oldest)
      const secure = isSecure(context)
      setCookie(context, nameOf(secure), token, {
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
        secure,
        maxAge: hours,
      })
      return sessionFor(token)
    },
    sessionOf: (context) => {
      const token = getCookie(context, nameOf(isSecure(context))) ?? ''
      const ends = sessions.get(token)
      if (ends !== undefined && ends > now()) return sessionFor(token)
      sessions.delete(token)
      return undefined
    },
  }
}

/** Whether a request that changes something comes from a page of this very host. Browsers always say where a form comes from. */
export function isFromHere({ req }: Context): boolean {
  const origin = req.header('origin')
  const host = req.header('x-forwarded-host') ?? req.header('host')
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === host && (req.header('sec-fetch-site') ?? 'same-origin') === 'same-origin'
}

/** Whether a form brings back the mark that this session gave it. */
export const isOwnForm = ({ csrf }: Session, given: unknown): boolean => typeof given === 'string' && same(given, csrf)
