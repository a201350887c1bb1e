import { connect, type Socket } from 'node:net'

const headEnd = '\r\n\r\n'

/** Counts answers in a stream of bytes by their Content-Length; bodies are passed over, not kept. */
export function createAnswerCounter(onAnswer: () => void): (chunk: Buffer) => void {
  let head = '' // what has come of a head so far
  let left = 0 // what is still to come of a body
  return (chunk) => {
    let at = 0
    while (at < chunk.length) {
      if (left === 0) {
        const before = head.length
        head += chunk.toString('latin1', at)
        const end = head.indexOf(headEnd)
        if (end < 0) return
        const length = /\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end + 2))?.[1]
        if (length === undefined) throw new Error(`an answer without Content-Length: ${head.slice(0, 200)}`)
        at += end + headEnd.length - before
        head = ''
        left = Number(length)
      }
      const taken = Math.min(left, chunk.length - at)
      at += taken
      left -= taken
      if (left === 0) onAnswer()
    }
  }
}

type Asking = { readonly host: string; readonly port: number; readonly request: string }

/** One connection that asks again as soon as it is answered. */
function keepAsking({ host, port, request }: Asking, onAnswer: () => void, onError: (problem: Error) => void): Socket {
  const socket = connect(port, host)
  const count = createAnswerCounter(() => {
    onAnswer()
    socket.write(request)
  })
  socket.setNoDelay(true)
  return socket
    .on('connect', () => socket.write(request))
    .on('data', count)
    .on('error', onError)
}

/** Answers per second that a server gives to `connections` clients at once over `seconds`, each asking again as soon as it is answered. */
export function load(url: string, connections: number, seconds: number): Promise<number> {
  const { hostname, port, pathname, host } = new URL(url)
  const request = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  return new Promise((resolve, reject) => {
    let answers = 0
    const start = performance.now()
    const sockets = Array.from({ length: connections }, () =>
      keepAsking({ host: hostname, port: Number(port), request }, () => (answers += 1), reject),
    )
    setTimeout(() => {
      for (const socket of sockets) socket.destroy()
      resolve((answers * 1000) / (performance.now() - start))
    }, seconds * 1000)
  })
}

/** As a process of its own, so that the load does not run in the server's process: `node keep-alive-load.ts URL CONNECTIONS SECONDS`. */
if (import.meta.main) {
  const [url = '', connections = '32', seconds = '1'] = process.argv.slice(2)
  process.stdout.write(`${await load(url, Number(connections), Number(seconds))}\n`)
}
