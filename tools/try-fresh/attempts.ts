import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Attempt } from './attempt.ts'
import { addressOf, databasesIn, npm, servesTheExample, signal, stopsCleanly } from './person.ts'
import { freshCopy, removeCopy, workFolder, type Surroundings } from './surroundings.ts'

const privately = 0o700
const openly = 0o755

function nobody(): { uid: number; gid: number } {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
  const [, , uid, gid] = entry?.split(':') ?? []
  if (uid === undefined || gid === undefined) throw new Error('this machine has no user “nobody”')
  return { uid: parseInt(uid, 10), gid: parseInt(gid, 10) }
}

/** A machine on which root may not make user namespaces, as in most containers. */
function withoutNamespaces(): string {
  const folder = join(workFolder, 'without-namespaces')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n')
  chmodSync(join(folder, 'unshare'), 0o755)
  return folder
}

const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`

/** What a stranger does in the README's first minutes: start, look, stop; start again without a network; ask at the terminal. */
async function firstMinutes(folder: string, around: Surroundings, tell: (text: string) => void): Promise<void> {
  let began = performance.now()
  const server = npm(folder, ['start'], around)
  const address = await addressOf(server)
  tell(`serves at ${address} after ${seconds(began)}`)
  await servesTheExample(address)
  await stopsCleanly(server, address, folder)
  tell('stops cleanly')
  began = performance.now()
  const offline = { ...around, env: { ...around.env, npm_config_registry: 'http://127.0.0.1:9/' } }
  const again = npm(folder, ['start'], offline)
  const second = await addressOf(again)
  tell(`serves again, without a network, after ${seconds(began)}`)
  await servesTheExample(second)
  await stopsCleanly(again, second, folder)
  const judged = npm(folder, ['run', '-s', 'furikaeri', '--', 'judge', '80%以上', '79.2%', '--json'], offline)
  expect((await judged.ended) === 0, `judge ended with ${judged.process.exitCode}: ${judged.err()}`)
  const { verdict } = JSON.parse(judged.out()) as { verdict: string }
  expect(verdict === 'unmet', `judge says ${verdict}`)
}

async function inCopy(
  name: string,
  mode: number,
  user: Surroundings['user'],
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = freshCopy(name, mode, user)
  try {
    await work(folder)
  } finally {
    for (const pid of databasesIn(folder)) process.kill(pid, 'SIGINT')
    await wait(500)
    removeCopy(folder)
  }
}

type Place = { readonly folder?: string; readonly mode?: number }

const plainly = (
  name: string,
  title: string,
  around: () => Surroundings,
  { folder = 'furikaeri', mode = openly }: Place = {},
): Attempt => ({
  name,
  title,
  run: (tell) => {
    const surroundings = around()
    return inCopy(folder, mode, surroundings.user, (copy) => firstMinutes(copy, surroundings, tell))
  },
})

const asRoot = (attempt: Attempt): Attempt => ({ ...attempt, needsRoot: true })

async function twoStarts(tell: (text: string) => void): Promise<void> {
  await inCopy('furikaeri', openly, undefined, async (folder) => {
    const both = [npm(folder, ['start'], { node: 20 }), npm(folder, ['start'], { node: 20 })]
    const first = await Promise.any(both.map((server) => addressOf(server).then((address) => ({ server, address }))))
    await servesTheExample(first.address)
    const other = both.find((server) => server !== first.server)
    const code = await other?.ended
    expect(code === 1, `the other ended with ${code}`)
    const said = other?.err() ?? ''
    expect(said.includes(`もう動いています: ${first.address}`), `the other says: ${said}`)
    tell('one serves, the other says so and leaves')
    await servesTheExample(first.address)
    await stopsCleanly(first.server, first.address, folder)
  })
}

async function killed(tell: (text: string) => void): Promise<void> {
  await inCopy('furikaeri', openly, undefined, async (folder) => {
    const installing = npm(folder, ['start'], { node: 20 })
    while (!installing.err().includes('installing')) await wait(50)
    await wait(3000)
    signal(installing, 'SIGKILL')
    await installing.ended
    tell('killed while installing')
    const serving = npm(folder, ['start'], { node: 20 })
    const address = await addressOf(serving)
    signal(serving, 'SIGKILL')
    await serving.ended
    tell('killed while serving')
    expect(databasesIn(folder).length > 0, 'the database should have lived on')
    const last = npm(folder, ['start'], { node: 20 })
    const again = await addressOf(last)
    await servesTheExample(again)
    tell(`serves again at ${again} (before: ${address})`)
    await stopsCleanly(last, again, folder)
  })
}

async function wholeTest(tell: (text: string) => void): Promise<void> {
  await inCopy('furikaeri', openly, undefined, async (folder) => {
    const began = performance.now()
    const checking = npm(folder, ['test'], { node: 20 })
    const code = await checking.ended
    tell(`npm test ended with ${code} after ${seconds(began)}`)
    expect(code === 0, checking.out().split('\n').filter((line) => /FAIL|failed|Error/.test(line)).slice(0, 12).join('\n    ')) // prettier-ignore
  })
}

/** Every machine that issue and README promise, each tried for real. */
export const attempts: readonly Attempt[] = [
  asRoot(plainly('root-private', 'root, in a folder that only root may enter', () => ({ node: 20 }), { mode: privately })),
  asRoot(plainly('root-open', 'root, in a folder that everybody may enter', () => ({ node: 20 }))),
  asRoot(plainly('root-contained', 'root without user namespaces, as in a container', () => ({ node: 20, pathFirst: withoutNamespaces() }), { mode: privately })),
  asRoot(plainly('normal-user', 'a normal user', () => ({ node: 20, user: nobody() }))),
  plainly('production', 'NODE_ENV=production', () => ({ node: 20, env: { NODE_ENV: 'production' } })),
  plainly('npm-11', 'npm 11 on Node 20', () => ({ node: 20, npm: 11 })),
  plainly('npm-12', 'npm 12 (which needs Node 22 or newer) on Node 26', () => ({ node: 26, npm: 12 })),
  plainly('node-26', 'Node 26 on the machine', () => ({ node: 26 })),
  plainly('long-name', 'a folder name of 210 letters', () => ({ node: 20 }), { folder: 'a'.repeat(210) }),
  plainly('japanese-name', 'a folder name in Japanese, with spaces', () => ({ node: 20 }), { folder: '港区 振り返り(令和8年度・試行)' }),
  plainly('bare', 'LANG=C, TZ=UTC, umask as it is', () => ({ node: 20, env: { LANG: 'C', TZ: 'UTC' } })),
  { name: 'two-starts', title: 'two starts at once in a fresh copy', run: twoStarts },
  { name: 'killed', title: 'kill -9 of the first run, while installing and while serving', run: killed },
  { name: 'tests', title: 'npm test in a fresh copy', long: true, run: wholeTest },
] // prettier-ignore
