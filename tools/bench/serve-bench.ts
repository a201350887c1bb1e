import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFurikaeri } from '../run-furikaeri.ts'
import { puttingAway } from './put-away.ts'
import { sayFigure, type Bench } from './result.ts'
import { compareServers } from './serve.ts'

/** QUALITY §1: a published page against a bare Node server sending the same bytes. */
const goal = 0.8
const rounds = 5

/** Serving the example ward's page by the program as it is started by `npm start`. */
export const serveBench: Bench = {
  name: 'serve',
  about: 'a published page, 32 connections that stay open (floor: bare node:http sending the same bytes), in turns',
  run: async ({ seconds }) => {
    const folder = mkdtempSync(join(tmpdir(), 'furikaeri-serve-'))
    const port = 20_000 + (process.pid % 20_000)
    const running = startFurikaeri(['start', '--data', join(folder, 'data'), '--port', String(port)])
    const putAway = async () => {
      running.process.kill('SIGTERM')
      await running.ended
      rmSync(folder, { recursive: true, force: true })
    }
    return puttingAway(putAway, async () => {
      const [address] = await running.until(/http:\S+/)
      const url = new URL('2017/', address.replace('localhost', '127.0.0.1')).href
      const size = (await (await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })).arrayBuffer()).byteLength
      const { ours, bare, by } = await compareServers(url, { rounds, seconds })
      return [
        {
          subject: `overview page (${sayFigure(size / 1000)} kB), by ${by}`,
          numbers: { perSecond: ours, floorPerSecond: bare, bytes: size },
          measured: `${sayFigure(ours)} req/s`,
          floor: `bare Node: ${sayFigure(bare)} req/s`,
          ratio: `${sayFigure(ours / bare)} × floor`,
          goal: `≥ ${goal} × floor`,
          met: ours / bare >= goal,
        },
      ]
    })
  },
}
