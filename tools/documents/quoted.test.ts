import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database/test-database.ts'
import { createCapturedCli, type Place, type Run } from './captured-cli.ts'
import { documents, fencesOf, readDocument } from './documents.ts'
import { differenceToQuoted, missingIn, ownWords, quotedCommands, wordsOf } from './quoted.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-documents-'))
const databases: TestDatabase[] = []
afterAll(async () => {
  for (const database of databases) await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A place of its own for each document; its database is made when a command first asks for it. */
function createPlace(): Place {
  let database: Promise<TestDatabase> | undefined
  return {
    folder,
    openStore: async () => {
      database ??= createTestDatabase()
      const made = await database
      if (!databases.includes(made)) databases.push(made)
      return { db: made.db, isOwn: true, close: async () => undefined }
    },
  }
}

/** What takes long is told on a line that ends with …, and on another day it does not: only a quoted one counts. */
const differenceOf = ({ screen }: Run, quoted: string) =>
  differenceToQuoted(screen, quoted) && differenceToQuoted(screen.replace(/^.* …\n/gm, ''), quoted)

const quoting = documents
  .map((path) => ({ path, commands: quotedCommands(fencesOf(readDocument(path))) }))
  .filter(({ commands }) => commands.some(({ command }) => ownWords(command) !== undefined))

describe('what the documents quote is what the commands print', () => {
  test('the README has a tour', () => {
    expect(quoting.map(({ path }) => path)).toContain('README.md')
  })
  test.each(quoting)(
    '$path',
    async ({ commands }) => {
      const run = createCapturedCli(createPlace())
      let last: Run = { answers: '', screen: '', code: 0 }
      for (const { command, output, json } of commands) {
        const words = ownWords(command)
        if (words === undefined && command !== 'echo $?') continue
        last = words === undefined ? { answers: '', screen: `${last.code}\n`, code: 0 } : await run(words)
        if (json !== undefined)
          expect([command, missingIn(JSON.parse(last.answers), json)]).toEqual([command, undefined])
        else if (output !== '') expect([command, differenceOf(last, output)]).toEqual([command, undefined])
      }
    },
    120_000,
  )
})

describe('a quotation that went stale is found', () => {
  test.each([
    ['a\nb\nc', 'a\nb\nc', true],
    ['a\nb\nc', 'a\n…\nc', true],
    ['a\nb\nc', 'a\n…', true],
    ['abc', 'a…', true],
    ['a\nb\nc', 'a\nc', false],
    ['a\nb', 'a', false],
    ['a\nb', '…\nc', false],
    ['49.9% は', '50% は', false],
  ])('%j quoted as %j: %s', (output, quoted, fits) => {
    expect(differenceToQuoted(output, quoted) === undefined).toBe(fits)
  })
  test.each([
    [{ a: '1', b: [1, 2, 3] }, { b: [1, 3] }, undefined],
    [{ a: '79.2% は 80%以上' }, { a: '79.2%…' }, undefined],
    [{ a: null }, { a: null }, undefined],
    [{ a: '1' }, { a: '2' }, '.a'],
    [{ a: { b: 1 } }, { a: { c: 1 } }, '.a.c'],
    [{ b: [1, 2] }, { b: [2, 1] }, '.b[1]'],
  ])('%j holds %j: missing %s', (value, quoted, missing) => {
    expect(missingIn(value, quoted)).toBe(missing)
  })
  test('a command line is taken apart as a shell would', () => {
    expect(wordsOf(`judge '80%以上' "79.2 %" --json`)).toEqual(['judge', '80%以上', '79.2 %', '--json'])
    expect(ownWords('npm run -s furikaeri -- judge 50%以上 49.9%')).toEqual(['judge', '50%以上', '49.9%'])
    expect(ownWords('npm start -- --port 4000')).toEqual(['start', '--port', '4000'])
    expect(ownWords('curl localhost')).toBeUndefined()
  })
})
