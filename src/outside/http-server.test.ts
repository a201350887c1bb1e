import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { serveHttp, type Handlers, type Listening, type Patience } from './http-server.ts'

const impatient: Patience = { head: 200, request: 400, silence: 300, keepAlive: 500, drain: 400 }
const large = new Uint8Array(64 * 1024 * 1024)
const always = ['X-Always', 'yes']
const running: Listening[] = []
const told: string[] = []
afterEach(async () => {
  told.splice(0)
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

/** What the tests ask: quick answers by name, and a slow one that is computed. */
const handlers: Handlers = {
  always,
  onError: ({ message }) => told.push(message),
  quick: ({ url }) => {
    if (url === '/throws') throw new Error('quick went wrong')
    if (url === '/large') return { status: 200, headers: ['Content-Length', String(large.length)], body: large }
    return url === '/' ? { status: 200, headers: ['Content-Length', '2'], body: Buffer.from('ok') } : undefined
  },
  fetch: async ({ url }) => {
    if (url.endsWith('/rejects')) throw new Error('a handler went wrong')
    if (url.endsWith('/loose')) void Promise.reject(new Error('nobody waits for this'))
    if (url.endsWith('/slow')) await wait(200)
    if (url.endsWith('/never')) await wait(5000)
    return new Response('computed')
  },
}

async function serve(patience: Partial<Patience> = {}): Promise<Listening> {
  const at = { port: 0, host: '127.0.0.1', orNext: false }
  const listening = await serveHttp(handlers, at, { ...impatient, ...patience })
  if ('problem' in listening) throw new Error(listening.detail)
  running.push(listening)
  return listening
}
const get = ({ port }: Listening, path: string) => fetch(`http://127.0.0.1:${port}${path}`)

/** Everything that a server says on a connection until it closes it. */
function conversation({ port }: Listening, words: string, onOpen: (socket: Socket) => void = () => undefined) {
  return new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(words)
      onOpen(socket)
    })
    let said = ''
    socket.on('data', (bytes) => (said += bytes.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(said))
  })
}
const took = async (work: Promise<unknown>) => {
  const began = performance.now()
  await work
  return performance.now() - began
}

describe('whoever is slow is cut off', () => {
  test.each([
    ['sends nothing', ''],
    ['sends half a head', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['sends half a body', 'POST /slow HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf'],
  ])('who %s', async (_, words) => {
    expect(await took(conversation(await serve(), words))).toBeLessThan(2500)
  })

  test('who asks for much and reads nothing: later it gets no more than what was on its way', async () => {
    const server = await serve()
    const said = await conversation(server, 'GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', (socket) => {
      socket.pause()
      setTimeout(() => socket.resume(), 1500)
    })
    expect(said.length).toBeLessThan(large.length)
  })

  test('a connection that asks nothing more is closed after its time', async () => {
    const words = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
    const time = await took(conversation(await serve({ silence: 5000 }), words))
    expect(time).toBeGreaterThan(400)
    expect(time).toBeLessThan(2500)
  })
})

describe('what is no request is answered, with the headers of every answer', () => {
  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', '400', 'Bad Request\n'],
    [
      'an address with letters that are not encoded',
      'GET /search.html?q=防災 HTTP/1.1\r\nHost: x\r\n\r\n',
      '400',
      'write any other percent-encoded',
    ],
    [
      'a head of 20 kB',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431',
      'Fields Too Large\n',
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      '400',
      'Bad Request\n',
    ],
    ['half a head, and then nothing', 'GET / HTTP/1.1\r\nHost: x\r\n', '408', 'Request Timeout\n'],
  ])('%s', async (_, words, status, reason) => {
    const said = await conversation(await serve({ silence: 5000 }), words)
    expect(said.startsWith(`HTTP/1.1 ${status} `)).toBe(true)
    expect(said.split('\r\n\r\n')[1]).toContain(reason)
    expect(said).toContain('X-Always: yes')
  })
})

describe('whatever goes wrong ends one request, never the program', () => {
  test.each([
    ['/throws', 500, 'quick went wrong'],
    ['/rejects', 500, 'a handler went wrong'],
    ['/loose', 200, 'nobody waits for this'],
  ])('%s', async (path, status, words) => {
    const server = await serve()
    const answer = await get(server, path)
    expect(answer.status).toBe(status)
    if (status === 500) expect(answer.headers.get('x-always')).toBe('yes')
    await wait(10)
    expect(told).toEqual([words])
    expect(await (await get(server, '/')).text()).toBe('ok')
  })

  test('who breaks off a request or an answer', async () => {
    const server = await serve()
    const breakOff = (path: string) =>
      conversation(server, `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, (socket) =>
        setTimeout(() => socket.destroy(), 20),
      )
    await Promise.all(['/slow', '/large', '/'].map(breakOff))
    expect((await get(server, '/')).status).toBe(200)
  })
})

describe('stopping', () => {
  test('a request under way ends with its answer, then nobody is answered any more', async () => {
    const server = await serve({ drain: 5000, keepAlive: 9000, silence: 9000 })
    const underWay = get(server, '/slow')
    await wait(50)
    const stopped = took(server.stop())
    expect(await (await underWay).text()).toBe('computed')
    expect(await stopped).toBeLessThan(2000)
    await expect(get(server, '/')).rejects.toThrow()
  })

  test('what does not end is cut off', async () => {
    const server = await serve({ silence: 9000, drain: 300 })
    const underWay = get(server, '/never').then(
      () => 'answered',
      () => 'cut off',
    )
    await wait(50)
    expect(await took(server.stop())).toBeLessThan(1500)
    expect(await underWay).toBe('cut off')
  })
})
