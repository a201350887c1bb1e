import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { runFurikaeri, startFurikaeri, type Running } from '../../tools/run-furikaeri.ts'

const root = join(import.meta.dirname, '../..')
const data = mkdtempSync(join(tmpdir(), 'furikaeri-start-'))
const running: Running[] = []
afterEach(async () => {
  for (const server of running.splice(0)) {
    server.process.kill('SIGTERM')
    await server.ended
  }
})
afterAll(() => rmSync(data, { recursive: true }))

/** A port that nobody uses just now. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

async function start(...words: readonly string[]) {
  const server = startFurikaeri(['start', '--data', data, '--port', String(await freePort()), '--json', ...words])
  running.push(server)
  const [line] = await server.until(/^\{.*\}$/m)
  const { address } = JSON.parse(line) as { address: string }
  return { server, address }
}
const databasePid = () => {
  const note = join(data, 'postgres/postmaster.pid')
  return existsSync(note) ? parseInt(readFileSync(note, 'utf8'), 10) : 0
}
const statusOf = (address: string) =>
  fetch(address).then(
    ({ status }) => status,
    () => 0,
  )

const patience = { timeout: 90_000 } // databases and servers are made and stopped again; a busy machine may need its time

describe('start', patience, () => {
  test('brings up database, example ward and pages; SIGTERM stops them all', async () => {
    const { server, address } = await start()
    const page = await fetch(address)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('港区')
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(true)
    server.process.kill('SIGTERM')
    const { code, err } = await server.ended
    expect(code).toBe(0)
    expect(err.trim().split('\n').at(-1)).toBe('止めました')
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
    expect(await statusOf(address)).toBe(0)
  })

  test('Ctrl-C, which npm passes on a second time, stops it cleanly too', async () => {
    const { server } = await start()
    server.process.kill('SIGINT')
    server.process.kill('SIGINT')
    const { code, err } = await server.ended
    expect({ code, last: err.trim().split('\n').at(-1) }).toEqual({ code: 0, last: '止めました' })
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
  })

  test('a second one on the same data says where the first runs, and leaves it alone', async () => {
    const { address } = await start()
    const second = await runFurikaeri(['start', '--data', data, '--port', String(await freePort())])
    expect(second.code).toBe(1)
    expect(second.err).toContain(`このデータのフォルダーではもう動いています: ${address}。`)
    expect(await statusOf(address)).toBe(200)
  })

  test('two at once: one serves, the other says so', async () => {
    const ports = [await freePort(), await freePort()]
    const both = ports.map((port) => startFurikaeri(['start', '--data', data, '--port', String(port)]))
    running.push(...both)
    const refused = await Promise.race(both.map(({ ended }) => ended))
    expect(refused.code).toBe(1)
    const [address] = await Promise.any(both.map((server) => server.until(/http:\S+/)))
    expect(refused.err).toContain(`もう動いています: ${address}`)
    expect(await statusOf(address)).toBe(200)
  })

  test('a port that is taken is said, and nothing is left running', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { code, out, err } = await runFurikaeri(['start', '--data', data, '--port', String(port)])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`ポート ${port} はほかで使われています`)
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
    other.close()
  })

  test('without --port the next free one is taken when 3000 is not free', async () => {
    const other = createServer().listen(3000, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve).once('error', resolve)) // taken by somebody else: as good
    const server = startFurikaeri(['start', '--data', data, '--json'])
    running.push(server)
    const [line] = await server.until(/^\{.*\}$/m)
    const { address, port } = JSON.parse(line) as { address: string; port: number }
    expect(port).toBeGreaterThan(3000)
    expect(address).toBe(`http://localhost:${port}/`)
    expect(await statusOf(address)).toBe(200)
    other.close()
  })

  test.each(['65536', 'http'])('--port %s is no port', async (port) => {
    const { code, err } = await runFurikaeri(['start', '--data', data, `--port=${port}`])
    expect(code).toBe(1)
    expect(err).toContain('--port(1〜65535)')
  })
})

describe('faults', patience, () => {
  test('after kill -9 of the server the next start joins the database that still runs', async () => {
    const { server } = await start()
    const database = databasePid()
    server.process.kill('SIGKILL')
    await server.ended
    const { address } = await start()
    expect(databasePid()).toBe(database)
    expect(await statusOf(address)).toBe(200)
  })

  test('after kill -9 of the database the server lives on, starts it again, and goes on answering', async () => {
    const { server, address } = await start()
    const database = databasePid()
    process.kill(database, 'SIGKILL')
    const began = performance.now()
    const seen = new Set<number>()
    for (let again = false; !again && performance.now() - began < 15_000; await wait(50)) {
      seen.add(await statusOf(address))
      again = ![0, database].includes(databasePid())
    }
    expect(databasePid()).not.toBe(database)
    expect(await statusOf(address)).toBe(200)
    expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([])
    await wait(5000) // within which the server has taken its right to the data folder again
    const second = await runFurikaeri(['start', '--data', data, '--port', String(await freePort())])
    expect(second.err).toContain('もう動いています')
    server.process.kill('SIGTERM')
    expect((await server.ended).code).toBe(0)
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
  })

  test('an import beside a running server joins its database and leaves it running', async () => {
    const { address } = await start()
    const { code } = await runFurikaeri(
      ['import', join(root, 'examples/minato-fy2017/review.txt'), '--tenant', '271071', '--yes', '--data', data],
    ) // prettier-ignore
    expect(code).toBe(0)
    expect(await statusOf(address)).toBe(200)
  })

  test('when the process that started it is gone (kill -9 of npm and of the bootstrap), it stops by itself', async () => {
    const port = await freePort()
    const words = ['bootstrap.mjs', 'src/main.ts', 'start', '--data', data, '--port', String(port)]
    const bootstrap = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
    await new Promise((resolve) => bootstrap.stdout.once('data', resolve))
    expect(await statusOf(`http://localhost:${port}/`)).toBe(200)
    bootstrap.kill('SIGKILL')
    for (let turn = 0; turn < 100 && existsSync(join(data, 'postgres/postmaster.pid')); turn += 1) await wait(100)
    expect(await statusOf(`http://localhost:${port}/`)).toBe(0)
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
  })
})
