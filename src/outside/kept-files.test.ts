import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keptFiles } from './kept-files.ts'

const root = mkdtempSync(join(tmpdir(), 'furikaeri-kept-'))
afterAll(() => rmSync(root, { recursive: true }))
const kept = keptFiles(join(root, 'kept'))
const bytes = new TextEncoder().encode('review')

test('before anything is kept there is nothing, and nobody minds', () => {
  expect([kept.folders(), kept.list('a'), kept.read('a', 'x')]).toEqual([[], [], undefined])
  kept.remove('a', 'x')
  kept.removeFolder('a')
})

test('a file is kept, listed with its size, read, and removed', async () => {
  expect(await kept.write('a', 'x.pdf', bytes)).toBeUndefined()
  expect(kept.folders()).toEqual(['a'])
  expect(kept.list('a')).toEqual([{ name: 'x.pdf', bytes: 6 }])
  expect(Buffer.from(kept.read('a', 'x.pdf') ?? []).toString()).toBe('review')
  kept.remove('a', 'x.pdf')
  expect(kept.list('a')).toEqual([])
})

test('what an interrupted write left behind is no file; the next write removes it once nobody can be writing it', async () => {
  const left = join(root, 'kept/a/.y.pdf.1234.part')
  writeFileSync(left, 'half')
  await kept.write('a', 'y.pdf', bytes)
  expect(readdirSync(join(root, 'kept/a'))).toHaveLength(2)
  utimesSync(left, 0, 0)
  await kept.write('a', 'y.pdf', bytes)
  expect(readdirSync(join(root, 'kept/a'))).toEqual(['y.pdf'])
  writeFileSync(left, 'half')
  expect(kept.list('a').map(({ name }) => name)).toEqual(['y.pdf'])
})

test('a folder that cannot be made is a problem, not an exception', async () => {
  writeFileSync(join(root, 'file'), '')
  expect(await keptFiles(join(root, 'file')).write('a', 'x', bytes)).toMatchObject({ problem: expect.any(String) })
})
