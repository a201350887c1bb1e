import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { withLock } from './process-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-lock-'))
const lock = join(folder, 'lock')
afterAll(() => rmSync(folder, { recursive: true }))

test('what is locked is done one after the other, and nothing is left behind', async () => {
  const log: string[] = []
  const work = (name: string) =>
    withLock(lock, async () => {
      log.push(`${name} begins`)
      await wait(30)
      log.push(`${name} ends`)
    })
  await Promise.all([work('a'), work('b')])
  expect(log).toEqual([`${log[0]?.[0]} begins`, `${log[0]?.[0]} ends`, `${log[2]?.[0]} begins`, `${log[2]?.[0]} ends`])
  expect(readdirSync(folder)).toEqual([])
})

test('work that fails gives the lock back', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})

test.each([
  ['of a process that has died', () => `${spawnSync('true').pid} 1`],
  ['of a process whose number another one has now', () => `${process.pid} 1`],
  ['that is empty', () => ''],
])('a lock %s is taken over', async (_, holder) => {
  writeFileSync(lock, holder())
  expect(await withLock(lock, async () => 'done')).toBe('done')
  expect(readdirSync(folder)).toEqual([])
})
