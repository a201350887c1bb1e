import { getRequestListener } from '@hono/node-server'
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'

export type Fetch = (request: Request) => Response | Promise<Response>
/** A request as far as a page is looked up by it, and the answer ready to be sent: headers name after value. */
export type QuickRequest = { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders }
export type QuickAnswer = {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Uint8Array | undefined
}
/**
 * What is asked: first whether the answer lies ready (then it is sent as it is), else everything else. `always` are the headers of every
 * answer, name after value, for those that nobody was asked for: what is no HTTP at all, and what went wrong.
 */
export type Handlers = {
  readonly quick: (request: QuickRequest) => QuickAnswer | undefined
  readonly fetch: Fetch
  readonly always?: readonly string[]
  readonly onError?: (problem: Error) => void
}
export type Listening = { readonly address: string; readonly port: number; readonly stop: () => Promise<void> }
export type ListenProblem = {
  readonly problem: 'port-in-use' | 'forbidden' | 'failed'
  readonly port: number
  readonly detail: string
}

/** How long, in milliseconds, we wait for others. */
export type Patience = {
  /** For the head of a request, and for all of it. */
  readonly head: number
  readonly request: number
  /** For a reader who takes nothing, or a sender who sends nothing. */
  readonly silence: number
  /** For the next request on a connection; longer than a reverse proxy keeps one (nginx: 60 s), so that it never sends into a closed one. */
  readonly keepAlive: number
  /** For requests under way when we stop. */
  readonly drain: number
}
const usualPatience: Patience = { head: 10_000, request: 30_000, silence: 30_000, keepAlive: 65_000, drain: 5000 }

const tries = 100
const headAtMost = 16 * 1024
const kinds: Record<string, ListenProblem['problem']> = { EADDRINUSE: 'port-in-use', EACCES: 'forbidden' }
const errorOf = (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause)))

function listen(server: Server, port: number, host: string): Promise<ListenProblem | undefined> {
  return new Promise((resolve) => {
    const failed = (cause: NodeJS.ErrnoException) =>
      resolve({ problem: kinds[cause.code ?? ''] ?? 'failed', port, detail: cause.message })
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve(undefined)
    })
  })
}

const between = 20

/** Lets requests under way end, closing every connection as it becomes idle; what takes longer than `drain` is cut off. */
function stop(server: Server, { drain }: Patience): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), drain)
    const idle = setInterval(() => server.closeIdleConnections(), between)
    server.close(() => {
      clearTimeout(late)
      clearInterval(idle)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const refusals: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}
const reasons: Readonly<Record<string, string>> = {
  HPE_INVALID_URL: 'an address holds ASCII characters only; write any other percent-encoded, as in %E9%98%B2',
}

/** Answers what is no request: too long a head, too slow, or no HTTP at all. */
const refuseSender =
  (always: readonly string[]) =>
  (problem: NodeJS.ErrnoException, socket: Pick<Socket, 'writable' | 'end' | 'destroy'>): void => {
    if (problem.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const lines = Array.from({ length: always.length / 2 }, (_, at) => `${always[2 * at]}: ${always[2 * at + 1]}\r\n`)
    const status = refusals[problem.code ?? ''] ?? '400 Bad Request'
    const reason = reasons[problem.code ?? '']
    const body = `${status.slice('400 '.length)}${reason === undefined ? '' : `: ${reason}`}\n`
    const own = `Content-Type: text/plain; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close`
    socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}${own}\r\n\r\n${body}`)
  }

/** Sends what lies ready, else asks the others. Whatever goes wrong on the way ends one request, never the program. */
function createListener({ quick, fetch, always = [], onError = () => undefined }: Handlers): RequestListener {
  const broken = () => {
    const headers = Array.from({ length: always.length / 2 }, (_, at): [string, string] => [
      always[2 * at] ?? '',
      always[2 * at + 1] ?? '',
    ])
    return new Response('Internal Server Error\n', { status: 500, headers })
  }
  const others = getRequestListener(fetch, {
    errorHandler: (cause) => {
      onError(errorOf(cause))
      return broken()
    },
  })
  return (request, response) => {
    const { method = '', url = '', headers } = request
    try {
      const answer = quick({ method, url, headers })
      if (answer === undefined) return void others(request, response)
      response.writeHead(answer.status, [...answer.headers])
      response.end(answer.body)
    } catch (cause) {
      onError(errorOf(cause))
      if (!response.headersSent) response.writeHead(500, [...always, 'Content-Length', '0'])
      response.end()
    }
  }
}

/** A promise in a handler that nobody waited for is told, and ends no server. */
function surviving(onError: (problem: Error) => void = () => undefined): { readonly end: () => void } {
  const tell = (cause: unknown) => onError(errorOf(cause))
  process.on('unhandledRejection', tell)
  return { end: () => void process.off('unhandledRejection', tell) }
}

function addressOf(host: string, port: number): string {
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}/`
}

function createOurServer(handlers: Handlers, patience: Patience): Server {
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.keepAlive,
      connectionsCheckingInterval: Math.min(patience.head, 5000),
      maxHeaderSize: headAtMost,
      requireHostHeader: false, // else Node refuses by itself, without the headers of every answer
    },
    createListener(handlers),
  )
  server.on('clientError', refuseSender(handlers.always ?? []))
  server.setTimeout(patience.silence)
  return server
}

/** Serves on a port, or with `orNext` on the first free one after it. Slow senders and slow readers are cut off. */
export async function serveHttp(
  handlers: Handlers,
  { port, host, orNext }: { port: number; host: string; orNext: boolean },
  patience: Patience = usualPatience,
): Promise<Listening | ListenProblem> {
  for (let at = port; at < port + tries; at += 1) {
    const server = createOurServer(handlers, patience)
    const problem = await listen(server, at, host)
    if (problem === undefined) {
      const address = server.address()
      const own = typeof address === 'object' && address !== null ? address.port : at
      const survive = surviving(handlers.onError)
      return { address: addressOf(host, own), port: own, stop: () => stop(server, patience).finally(survive.end) }
    }
    if (problem.problem !== 'port-in-use' || !orNext) return problem
  }
  return { problem: 'port-in-use', port, detail: `${port}–${port + tries - 1}` }
}
