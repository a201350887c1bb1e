import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingRules } from '../../tools/generate/reading-rules.ts'
import { mainValues, partsOf } from '../../tools/office-files/main-values.ts'
import { officeExamples } from '../../tools/office-files/office-examples.ts'
import { readDocument, type CheckedPlan } from '../act/read-document.ts'
import { createFiles } from '../outside/files.ts'
import { formatOf } from './file-format.ts'
import { readLaidOut } from './read-laid-out.ts'
import { readPublishedText } from './published-text/read-published-text.ts'

/**
 * Every folder of examples/read-files is a file of an office of an invented town: `input.docx`, `input.pptx` …; `lines.txt` is what its reader gives,
 * each line behind its place; `expected.json` what people ask of the plan. A difference is written beside it as `…-changed`, under CI nothing.
 */
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'examples/read-files')
const cases = readdirSync(folder).flatMap((name) => {
  const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'))
  return input === undefined ? [] : [{ name, input, path: join(folder, name, input) }]
})
const rules = await readingRules()
const mayWrite = process.env['CI'] === undefined

async function linesOf(path: string) {
  const bytes = new Uint8Array(readFileSync(path))
  const format = formatOf(bytes, path)
  if (typeof format !== 'string') throw new Error(`${path}: ${JSON.stringify(format)}`)
  const laidOut = await readLaidOut(format, bytes)
  if ('problem' in laidOut) throw new Error(`${path}: ${laidOut.problem}`)
  return laidOut.lines
}

async function read(path: string): Promise<CheckedPlan> {
  const reading = await readDocument(createFiles(root), path, rules)
  if ('refusals' in reading) throw new Error(`${path} was refused: ${JSON.stringify(reading.refusals)}`)
  return reading
}

function compare(name: string, file: string, text: string): void {
  const path = join(folder, name, file)
  const changed = path.replace(/(?=\.\w+$)/, '-changed')
  const same = existsSync(path) && readFileSync(path, 'utf8') === text
  if (mayWrite && same) rmSync(changed, { force: true })
  if (mayWrite && !same) writeFileSync(changed, text)
  expect(text, `${name}: see ${file}`).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
}

const place = (origin: object | undefined) => (origin === undefined ? '' : Object.values(origin).slice(1).join(' '))

describe.each(cases)('the file $name', ({ name, path }) => {
  test('is read into the lines that a careful person would copy out of it, each with its place', async () => {
    const lines = await linesOf(path)
    compare(name, 'lines.txt', lines.map(({ text, origin }) => `${place(origin)}|${text}\n`).join(''))
  })

  test('gives the plan that a careful person would make of it, and leaves no line to nobody', async () => {
    const reading = await read(path)
    const waiting = reading.source.filter(({ use }) => use === 'needs-a-person').map(({ text }) => text)
    const expected = { ...mainValues(reading.plan, rules), waiting, parts: partsOf(reading) }
    compare(name, 'expected.json', `${JSON.stringify(expected, null, 2)}\n`)
  })

  test('gives the same plan as its lines pasted as text', async () => {
    const lines = await linesOf(path)
    const names = new Set(lines.flatMap(({ isName }, index) => (isName ? [index + 1] : [])))
    const text = lines.map((line) => line.text).join('\n')
    const { plan } = readPublishedText(text, { file: 'pasted.txt', encoding: 'utf-8', names }, rules.forms)
    expect(mainValues(plan, rules)).toEqual(mainValues((await read(path)).plan, rules))
  })
})

test('the files that are made here are as they are made', () => {
  for (const [path, make] of Object.entries(officeExamples))
    expect(Buffer.from(make()).equals(readFileSync(join(root, path))), path).toBe(true)
})
