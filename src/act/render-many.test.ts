import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createFiles, type Files } from '../outside/files.ts'
import { listDocuments } from './list-documents.ts'
import { renderMany, type Made } from './render-many.ts'

const root = mkdtempSync(join(tmpdir(), 'furikaeri-many-'))
afterAll(() => rmSync(root, { recursive: true }))
const real = createFiles(root)

const toMake = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ file: `${index}.txt`, name: `${index}.pdf` }))

type Given = { files?: Files; atOnce?: number; stop?: AbortController; make?: (file: string) => Promise<Uint8Array> }

/** Makes some documents; gives what was told, in its order. */
async function many(count: number, folder: string, { files = real, atOnce = 2, stop, make }: Given = {}) {
  const told: Made[] = []
  const signal = (stop ?? new AbortController()).signal
  await renderMany(toMake(count), {
    files,
    folder,
    atOnce,
    make: make ?? (async (file) => new TextEncoder().encode(file)),
    onMade: async (made) => void told.push(made),
    stop: signal,
  })
  return told
}

describe('many documents', () => {
  test('each stands in the folder, whole, when it is told', async () => {
    const seen: string[] = []
    await renderMany(toMake(5), {
      files: real,
      folder: 'out/of/five',
      atOnce: 2,
      make: async (file) => new TextEncoder().encode(file),
      onMade: async (made) => {
        if ('out' in made) seen.push(readFileSync(join(root, made.out), 'utf8'))
      },
      stop: new AbortController().signal,
    })
    expect(seen.toSorted()).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', '4.txt'])
  })

  test.each([1, 2, 3])('%i at a time, never more', async (atOnce) => {
    let [now, most] = [0, 0]
    await many(9, `at-${atOnce}`, {
      atOnce,
      make: async (file) => {
        most = Math.max(most, (now += 1))
        await new Promise((resolve) => setTimeout(resolve, 5))
        now -= 1
        return new TextEncoder().encode(file)
      },
    })
    expect(most).toBe(atOnce)
  })

  test('asked to stop, nothing more is begun; what is ready stays, what is not is not there', async () => {
    const stop = new AbortController()
    const told = await many(6, 'stopped', {
      atOnce: 1,
      stop,
      make: async (file) => {
        if (file === '2.txt') stop.abort()
        return new TextEncoder().encode(file)
      },
    })
    expect(told.map(({ file }) => file)).toEqual(['0.txt', '1.txt'])
    expect(readdirSync(join(root, 'stopped'))).toEqual(['0.pdf', '1.pdf'])
  })

  test('a full disk ends it, for the next would not fit either; a name that is taken does not', async () => {
    const full: Files = { ...real, write: async (path) => ({ problem: 'disk-full', path, detail: 'ENOSPC' }) }
    expect(await many(6, 'full', { files: full, atOnce: 1 })).toMatchObject([{ refusals: [{ kind: 'disk-full' }] }])
    mkdirSync(join(root, 'taken/1.pdf'), { recursive: true })
    const told = await many(3, 'taken', { atOnce: 1 })
    expect(told.map((made) => 'out' in made)).toEqual([true, false, true])
  })

  test('nothing of what was made is kept: 1,000 MB take no more room than a few', async () => {
    const nowhere: Files = { ...real, write: async () => undefined }
    let most = 0
    await many(50, 'nowhere', {
      files: nowhere,
      make: async () => {
        const bytes = new Uint8Array(20_000_000).fill(1)
        most = Math.max(most, process.memoryUsage().arrayBuffers)
        return bytes
      },
    })
    expect(most).toBeLessThan(400_000_000)
  })
})

describe('what some names mean', () => {
  test('a folder stands for its documents; what is none is told, what is hidden is not', async () => {
    mkdirSync(join(root, 'wards/older'), { recursive: true })
    for (const name of ['b.txt', 'a.json', 'photo.png', '.hidden.txt']) writeFileSync(join(root, 'wards', name), 'x')
    expect(await listDocuments(real, ['wards', 'wards/b.txt', './wards/a.json', 'missing.txt', 'photo.png'])).toEqual({
      documents: ['wards/a.json', 'wards/b.txt', 'missing.txt', 'photo.png'],
      folders: ['wards'],
      passedOver: ['wards/older', 'wards/photo.png'],
      refusals: [],
    })
  })

  test('a folder without any is refused', async () => {
    mkdirSync(join(root, 'empty'))
    const { refusals } = await listDocuments(real, ['empty'])
    expect(refusals).toEqual([{ kind: 'folder-without-documents', file: 'empty' }])
  })
})
