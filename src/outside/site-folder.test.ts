import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { siteFolder, type SiteFile } from './site-folder.ts'

let parent = ''
let folder = ''
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'furikaeri-folder-'))
  folder = join(parent, 'site')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const file = (path: string, text: string): SiteFile => ({ path, bytes: new TextEncoder().encode(text) })
async function* inOrder(files: Iterable<SiteFile>) {
  yield* files
}
const replace = (files: Iterable<SiteFile>, remove: string[] = []) =>
  siteFolder.replace(folder, { files: inOrder(files), remove: () => remove, note: () => file('note.json', 'note') })
const text = (path: string) => readFileSync(join(folder, path), 'utf8')

test('a new folder appears whole: while it is made, nothing stands in its place', async () => {
  function* files() {
    yield file('a/index.html', 'one')
    expect(existsSync(folder)).toBe(false)
    yield file('b.html', 'two')
  }
  expect(await replace(files())).toBeUndefined()
  expect(readdirSync(parent)).toEqual(['site'])
  expect([text('a/index.html'), text('b.html'), text('note.json')]).toEqual(['one', 'two', 'note'])
})

test('in a folder that is there the old files stand until all new ones are ready', async () => {
  await replace([file('a.html', 'old'), file('b.html', 'old'), file('gone/c.html', 'old')])
  function* files() {
    yield file('a.html', 'new')
    expect([text('a.html'), text('b.html')]).toEqual(['old', 'old'])
    yield file('d/e.html', 'new')
  }
  expect(await replace(files(), ['gone/c.html'])).toBeUndefined()
  expect([text('a.html'), text('b.html'), text('d/e.html')]).toEqual(['new', 'old', 'new'])
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.html', 'd', 'note.json'])
})

test('interrupted before all was ready, nothing has changed', async () => {
  await replace([file('a.html', 'old')])
  expect(
    await siteFolder.replace(folder, {
      files: (async function* () {
        yield file('a.html', 'new')
        throw new Error('killed')
      })(),
      remove: () => [],
      note: () => file('note.json', 'note'),
    }),
  ).toMatchObject({ problem: 'failed' })
  siteFolder.note(folder, 'note.json')
  expect(text('a.html')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'note.json'])
})

test('interrupted while moving, the next look finishes it', async () => {
  await replace([file('a.html', 'old'), file('b.html', 'old'), file('c.html', 'old')])
  const staged = join(folder, '.next')
  mkdirSync(staged)
  writeFileSync(join(staged, 'b.html'), 'new') // a.html has been moved already
  writeFileSync(join(folder, 'a.html'), 'new')
  writeFileSync(join(staged, 'note.json'), 'new note')
  writeFileSync(
    join(staged, 'ready.json'),
    JSON.stringify({ files: ['a.html', 'b.html', 'note.json'], remove: ['c.html'] }),
  )
  expect(new TextDecoder().decode(siteFolder.note(folder, 'note.json') as Uint8Array)).toBe('new note')
  expect([text('a.html'), text('b.html')]).toEqual(['new', 'new'])
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.html', 'note.json'])
})

test.each([
  ['a folder that is there', ['a.html']],
  ['a new folder', []],
])('abandoned when all was written, %s is as it was, and nothing is left beside it', async (_, before) => {
  if (before.length > 0) await replace(before.map((path) => file(path, 'old')))
  const abandoned = await siteFolder.replace(folder, {
    files: inOrder([file('a.html', 'new'), file('b.html', 'new')]),
    remove: () => [],
    note: () => file('note.json', 'new note'),
    isAbandoned: () => true,
  })
  expect(abandoned).toBe('abandoned')
  expect(readdirSync(parent)).toEqual(before.length > 0 ? ['site'] : [])
  if (before.length > 0) expect([readdirSync(folder), text('a.html')]).toEqual([['a.html', 'note.json'], 'old'])
})
