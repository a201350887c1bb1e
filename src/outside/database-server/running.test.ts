import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn, spawnSync } from 'node:child_process'
import { afterAll, expect, test } from 'vitest'
import { dropStaleNotes, runningOn } from './running.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-running-'))
const sockets = join(folder, 'sockets')
mkdirSync(sockets)
afterAll(() => rmSync(folder, { recursive: true }))

const notes = [join(folder, 'postmaster.pid'), join(sockets, '.s.PGSQL.5432.lock')]
const writeNotes = (pid: number) => {
  for (const note of notes) writeFileSync(note, `${pid}\n${folder}\n1500000000\n5432\n${sockets}\n\n`)
}

test.each([
  ['has ended', () => spawnSync('true').pid],
  ['has a number that another process has now, as after a restart of a container', () => process.pid],
])('a server that %s does not run, and its notes go', (_, pid) => {
  writeNotes(pid())
  expect(runningOn(folder)).toBeUndefined()
  dropStaleNotes(folder, sockets)
  expect(notes.filter((note) => existsSync(note))).toEqual([])
})

test('a process that stands in the data folder is its server, and its notes stay', () => {
  const server = spawn('sleep', ['60'], { cwd: folder })
  writeNotes(server.pid ?? 0)
  expect(runningOn(folder)).toEqual({ pid: server.pid, sockets })
  dropStaleNotes(folder, sockets)
  expect(notes.every((note) => existsSync(note))).toBe(true)
  server.kill()
})
