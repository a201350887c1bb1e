import { getRequestListener } from '@hono/node-server'
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'

export type Fetch = (request: Request) => Response | Promise<Response>
/** A request as far as a page is looked up by it, and the answer ready to be sent: headers name after value. */
export type QuickRequest = { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders }
export type QuickAnswer = {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Uint8Array | undefined
}
/** What is asked: first whether the answer lies ready (then it is sent as it is), else everything else. */
export type Handlers = { readonly quick: (request: QuickRequest) => QuickAnswer | undefined; readonly fetch: Fetch }
export type Listening = { readonly address: string; readonly port: number; readonly stop: () => Promise<void> }
export type ListenProblem = {
  readonly problem: 'port-in-use' | 'forbidden' | 'failed'
  readonly port: number
  readonly detail: string
}

const tries = 100
const drainAtMost = 5000
const kinds: Record<string, ListenProblem['problem']> = { EADDRINUSE: 'port-in-use', EACCES: 'forbidden' }

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

/** Lets requests under way end, then closes every connection. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), drainAtMost)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Serves on a port, or with `orNext` on the first free one after it. Slow senders are cut off. */
export async function serveHttp(
  { quick, fetch }: Handlers,
  { port, host, orNext }: { port: number; host: string; orNext: boolean },
): Promise<Listening | ListenProblem> {
  const others = getRequestListener(fetch)
  const listener: RequestListener = (request, response) => {
    const { method = '', url = '', headers } = request
    const answer = quick({ method, url, headers })
    if (answer === undefined) return void others(request, response)
    response.writeHead(answer.status, [...answer.headers])
    response.end(answer.body)
  }
  for (let at = port; at < port + tries; at += 1) {
    const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, listener)
    const problem = await listen(server, at, host)
    if (problem === undefined) {
      const name =
        host === '127.0.0.1' || host === '0.0.0.0' || host === '::' || host === '::1'
          ? 'localhost'
          : host.includes(':')
            ? `[${host}]`
            : host
      return { address: `http://${name}:${at}/`, port: at, stop: () => stop(server) }
    }
    if (problem.problem !== 'port-in-use' || !orNext) return problem
  }
  return { problem: 'port-in-use', port, detail: `${port}–${port + tries - 1}` }
}
