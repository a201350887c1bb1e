import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { startFurikaeri, type Running } from '../../tools/run-furikaeri.ts'
import { openOwnDatabase, type OwnDatabase } from '../outside/database-server/open.ts'

const around = mkdtempSync(join(tmpdir(), 'furikaeri-away-'))
const cluster = join(around, 'cluster')
let program: Running | undefined
let database: OwnDatabase | undefined
afterAll(async () => {
  program?.process.kill('SIGTERM')
  await program?.ended
  await database?.close()
  rmSync(around, { recursive: true, force: true })
}, 60_000)

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
/** A database that the program does not run itself, as in a large installation: it cannot start it again. */
async function startDatabase(): Promise<string> {
  const opened = await openOwnDatabase(cluster)
  if ('problem' in opened) throw new Error(JSON.stringify(opened))
  database = opened
  const { host, user, database: name } = opened.admin
  return `postgres://${user}@/${name}?host=${encodeURIComponent(host)}`
}
const killDatabase = () =>
  process.kill(parseInt(readFileSync(join(database?.folder ?? '', 'postmaster.pid'), 'utf8'), 10), 'SIGKILL')

/** What an address answers; 0 when nobody answers. */
async function ask(address: string) {
  const answer = await fetch(address).catch(() => undefined)
  return { status: answer?.status ?? 0, retryAfter: answer?.headers.get('retry-after') ?? undefined }
}
async function until(address: string, status: number, within: number): Promise<number> {
  const began = performance.now()
  while ((await ask(address)).status !== status && performance.now() - began < within) await wait(50)
  return performance.now() - began
}

test('while its database is away the server goes on sending pages, says that it is not ready, and is ready again when the database is back', async () => {
  const url = await startDatabase()
  const words = ['start', '--data', join(around, 'data'), '--port', String(await freePort()), '--json']
  program = startFurikaeri(words, { env: { DATABASE_URL: url } })
  const [line] = await program.until(/^\{.*\}$/m)
  const { address } = JSON.parse(line) as { address: string }
  const at = (path: string) => new URL(path, address).href
  expect(await ask(at('2017/'))).toEqual({ status: 200, retryAfter: undefined })
  expect((await ask(at('readyz'))).status).toBe(200)

  killDatabase()
  await until(at('readyz'), 503, 10_000)
  expect(await ask(at('readyz'))).toEqual({ status: 503, retryAfter: '5' })
  await wait(2500) // the program looks for something new every two seconds: that fails now, and must end nothing
  const pages = ['', '2017/', '2017/unmet.html', 'en/2017/', '2017/indicators.csv', '2017/share.png', 'feed.xml']
  for (const path of [...pages, 'healthz', 'robots.txt'])
    expect([path, (await ask(at(path))).status]).toEqual([path, 200])
  expect((await ask(at('no-such-page'))).status).toBe(404)
  expect(await ask(at('search.html?q=%E9%98%B2%E7%81%BD'))).toMatchObject({ status: 503 })

  await startDatabase()
  expect(await until(at('readyz'), 200, 20_000)).toBeLessThan(5000)
  expect((await ask(at('search.html?q=%E9%98%B2%E7%81%BD'))).status).toBe(200)
  program.process.kill('SIGTERM')
  expect((await program.ended).code).toBe(0)
}, 180_000)
