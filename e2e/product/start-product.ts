import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

/** `files`: the same site as `publish --out` writes it, for a web space or a disk. `importAddress` holds the key of this start. */
export type Product = {
  readonly address: string
  readonly importAddress: string
  readonly files: string
  readonly stop: () => Promise<void>
}

const main = join(import.meta.dirname, '../../src/main.ts')
/** Tenths of a second. */
const patience = 300
const laterYear = join(import.meta.dirname, '../../examples/minato-fy2018/review.txt')
const shortDocument = join(import.meta.dirname, 'other-ward.txt')

/** A document that is published beside the example ward. */
export type Addition = { readonly document: string; readonly tenant: string; readonly year: string }
/** A second year, so that there is something to choose and to compare. */
export const nextYear: Addition = { document: laterYear, tenant: '271071', year: '2018' }
/** A second ward. */
export const otherWard: Addition = { document: shortDocument, tenant: '271047', year: '2018' }

/** Its own database, whatever the person who runs the tests has set. */
const environment = () => ({ ...process.env, DATABASE_URL: undefined, NODE_ENV: 'production' })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Waits for the addresses that `start --json` prints, and gives that of the import; what it says instead becomes the error. */
function untilListening(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    program.stderr?.on('data', (text: Buffer) => (said += text.toString()))
    program.stdout?.on('data', (text: Buffer) => {
      const [, address] = /"address":.*"import":"http:\/\/[^/]+([^"]+)"/.exec(text.toString()) ?? []
      if (address !== undefined) resolve(address)
    })
    program.on('exit', (code) => reject(new Error(`The server did not start (${code}): ${said}`)))
  })
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  program.kill('SIGTERM')
  await once(program, 'exit')
}

/** One command of the program; refused when it ends with anything but 0. */
export const run = (...words: readonly string[]) =>
  promisify(execFile)(process.execPath, [main, ...words], { env: environment() })

/** The running program draws a new publication a moment after it was made by another process. */
async function untilAnswered(address: string): Promise<void> {
  for (let attempt = 0; attempt < patience; attempt += 1) {
    if ((await fetch(address)).status === 200) return
    await wait(100)
  }
  throw new Error(`${address} is not there after ${patience / 10} seconds`)
}

/** The program as it runs: `process` for those who end it otherwise than it wants. */
export type Server = {
  readonly address: string
  readonly importAddress: string
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
}

/** The real program on a free port, on a data folder. The channel makes it stop when the tests are killed. */
export async function startServer(folder: string, ...words: readonly string[]): Promise<Server> {
  const port = await freePort()
  const program = spawn(
    process.execPath,
    [main, 'start', '--json', '--port', String(port), '--host', '127.0.0.1', '--data', folder, ...words],
    { env: environment(), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  )
  const stop = () => ended(program)
  const address = `http://127.0.0.1:${port}`
  try {
    return { address, importAddress: address + (await untilListening(program)), process: program, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

/** PDF, slides and sheets take a processor for a while; whoever tests them starts a server of their own. */
const alone = '--without-documents'

/** A server with its own database in a temporary folder: the example ward that every start loads, and what is added to it. */
export async function startProduct(additions: readonly Addition[] = [nextYear]): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'furikaeri-e2e-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const server = await startServer(folder, alone).catch((problem: unknown) => {
    remove()
    throw problem
  })
  const { address, importAddress } = server
  const stop = async () => {
    await server.stop()
    remove()
  }
  try {
    for (const { document, tenant, year } of additions) {
      const which = ['--tenant', tenant, '--year', year, '--data', folder]
      await run('import', document, '--yes', ...which)
      await run('publish', ...which)
    }
    const wards = new Set(['271071', ...additions.map(({ tenant }) => tenant)])
    for (const { tenant, year } of additions)
      await untilAnswered(wards.size > 1 ? `${address}/${tenant}/${year}/` : `${address}/${year}/`)
    const files = join(folder, 'files')
    await run('publish', '--out', files, '--data', folder, alone)
    return { address, importAddress, files, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}
