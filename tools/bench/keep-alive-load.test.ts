import { createServer } from 'node:http'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnswerCounter, load } from './keep-alive-load.ts'

const answer = (body: string) => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nVary: a\r\n\r\n${body}`

test('answers are counted however the network cuts them', () => {
  const stream = [answer('x'.repeat(50)), answer(''), answer('\r\n\r\nHTTP/1.1'), answer('y')].join('')
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: stream.length }), { maxLength: 30 }), (cuts) => {
      let answers = 0
      const count = createAnswerCounter(() => (answers += 1))
      const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length]
      for (const [index, from] of places.slice(0, -1).entries())
        count(Buffer.from(stream.slice(from, places[index + 1]), 'latin1'))
      expect(answers).toBe(4)
    }),
  )
})

test('an answer without a length is refused, not miscounted', () => {
  const count = createAnswerCounter(() => undefined)
  expect(() => count(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('without Content-Length')
})

test('a server that answers is loaded, and its answers are those that were counted', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.setHeader('Content-Length', 5)
    response.end('hello')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const perSecond = await load(`http://127.0.0.1:${port}/`, 4, 0.2)
  server.close()
  server.closeAllConnections()
  expect(perSecond).toBeGreaterThan(0)
  expect(perSecond * 0.2).toBeLessThanOrEqual(asked)
})
