import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/**
 * The floor of every server of ours: bare node:http that sends the bytes of one file to whoever asks, with the two headers that a page
 * cannot do without. Started as a process of its own: `node bare-server.ts FILE`; says its port, ends when its input ends.
 */
const body = readFileSync(process.argv[2] ?? '')
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length }
const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : ''}\n`)
})
process.stdin.resume().on('end', () => process.exit())
