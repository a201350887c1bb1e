import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { runChild, type ChildCaps } from './child-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-child-'))
afterAll(() => rmSync(folder, { recursive: true }))

const caps: ChildCaps = { milliseconds: 20_000, memory: 1_000_000_000, answer: 1_000_000 }
let count = 0
/** Runs a few lines of JavaScript as a child. */
function child(
  code: string,
  job = '',
  own: Partial<ChildCaps> = {},
  env: Readonly<Record<string, string>> = {},
  how: { readonly isPatient?: true } = {},
) {
  const path = join(folder, `${(count += 1)}.mjs`)
  writeFileSync(path, code)
  return runChild(pathToFileURL(path), new TextEncoder().encode(job), { ...how, env, caps: { ...caps, ...own } })
}
const said = (answer: Awaited<ReturnType<typeof child>>) =>
  'problem' in answer ? answer : new TextDecoder().decode(answer)

test('a job goes in, its answer comes out', async () => {
  const code =
    'let all = ""; for await (const part of process.stdin) all += part; process.stdout.write(all.toUpperCase())'
  expect(said(await child(code, 'a'.repeat(200_000)))).toBe('A'.repeat(200_000))
})

test('it knows nothing of our environment but what it is given', async () => {
  process.env['FURIKAERI_SECRET'] = 'secret'
  const code = 'process.stdout.write(`${process.env.FURIKAERI_SECRET} ${process.env.GIVEN}`)'
  expect(said(await child(code, '', {}, { GIVEN: 'yes' }))).toBe('undefined yes')
  delete process.env['FURIKAERI_SECRET']
})

test.each([
  ['it never ends', 'setInterval(() => undefined, 1000)', { milliseconds: 300 }, 'too-long'],
  ['it is busy for ever', 'for (;;);', { milliseconds: 300 }, 'too-long'],
  [
    'it takes memory without end',
    'const all = []; setInterval(() => all.push(Buffer.alloc(2e7, 1)), 10)',
    { memory: 200_000_000 },
    'too-large',
  ],
  ['it says more than anybody wants', 'process.stdout.write("x".repeat(5000))', { answer: 1000 }, 'too-large'],
  ['it throws', 'throw new Error("no")', {}, 'failed'],
  ['it kills itself', 'process.kill(process.pid, "SIGKILL")', {}, 'failed'],
  ['it ends before it has read its job', 'process.exit(3)', {}, 'failed'],
] as const)('%s: a problem, and we live on', async (_, code, own, problem) => {
  expect(await child(code, 'x'.repeat(1_000_000), own)).toMatchObject({ problem })
})

test.each([
  ['in the middle', 200],
  ['before it begins', 0],
])('asked to stop %s, it is ended and nobody waits for its answer', async (_, after) => {
  const path = join(folder, 'endless.mjs')
  writeFileSync(path, 'setInterval(() => undefined, 1000)')
  const asking = new AbortController()
  if (after === 0) asking.abort()
  else setTimeout(() => asking.abort(), after)
  const made = runChild(pathToFileURL(path), new Uint8Array(), { env: {}, caps, stop: asking.signal })
  expect(await made).toEqual({ problem: 'failed', detail: 'stopped' })
})

test('what is wrong is told with its first words', async () => {
  expect(await child('throw new Error("no such page")')).toMatchObject({
    detail: expect.stringContaining('no such page'),
  })
})

test('patient work stands back behind everything else of the machine', async () => {
  const code =
    'import { getPriority } from "node:os"; process.stdin.on("end", () => process.stdout.write(`${getPriority()}`)).resume()'
  const usual = Number(said(await child(code)))
  expect(Number(said(await child(code, '', {}, {}, { isPatient: true })))).toBe(Math.max(usual, 10))
})
