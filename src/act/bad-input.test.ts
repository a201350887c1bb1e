import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFiles } from '../outside/files.ts'
import { sayRefusal } from '../report/sentences/refusal.ts'
import { loadForms } from './load-forms.ts'
import { chooseScheme } from './load-schemes.ts'
import { readDocument, type DocumentReading, type ReadingRules } from './read-document.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-bad-input-'))
const files = createFiles(folder)
let rules: ReadingRules
beforeAll(async () => {
  const ours = createFiles(root)
  const [forms, choice] = [await loadForms(ours, 'forms'), await chooseScheme(ours, 'schemes', 'met-unmet')]
  if (!('forms' in forms && 'scheme' in choice)) throw new Error(JSON.stringify([forms, choice]))
  rules = { forms: forms.forms, scheme: choice.scheme }
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = (name: string, bytes?: string | Uint8Array): Promise<DocumentReading> => {
  if (bytes !== undefined) writeFileSync(join(folder, name), bytes)
  return readDocument(files, name, rules)
}
/** What is said about a file that is refused: one sentence in each language. */
const said = (reading: DocumentReading): string[] =>
  'refusals' in reading ? reading.refusals.map((refusal) => sayRefusal(refusal).message.ja) : ['read']

const review = ['港区運営方針の振り返り(平成29年度)', '経営課題1 安全で安心なまち', '戦略1-1 備え', '目標 80%以上', '実績 79.2%', '達成状況 未達成', ''].join('\n') // prettier-ignore
const utf8 = new TextEncoder().encode(review)

describe('files that are no text are refused with one sentence', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['nothing in it', 'empty.txt', '', '中身がありません'],
    ['blanks only', 'blank.txt', ' \n\t\n　\n', '中身がありません'],
    ['a mark at the beginning and nothing else', 'bom.txt', new Uint8Array([0xef, 0xbb, 0xbf]), '中身がありません'],
    ['a picture', 'photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'PNG'],
    ['a workbook', 'plan.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), '壊れているか'],
    ['a parcel that is no document', 'plan.zip', zipSync({ 'a.txt': utf8 }), 'ZIP'],
    ['an old workbook', 'plan.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'Excel'],
    ['a PDF of one line', 'plan.pdf', '%PDF-1.7\n', '壊れているか'],
    ['UTF-8 cut off in a letter', 'cut.txt', utf8.subarray(0, utf8.indexOf(0xe5, 20) + 1), `${utf8.indexOf(0xe5, 20)} バイト目`],
    ['UTF-8 cut off in a letter at the end of a line', 'cut-line.txt', new Uint8Array([0xe5, 0x90, 0x8d, 0xe7, 0xa7, 0xb0, 0x0a, 0xe6, 0xb8, 0xaf, 0xe5, 0x8c, 0x0a]), '10 バイト目'],
    ['a damaged letter in the middle', 'damaged.txt', utf8.with(42, 0xff), '42 バイト目'],
    ['a NUL', 'nul.txt', `経営課題1\0安全`, '13 バイト目'],
    ['half a letter of UTF-16', 'half.txt', new Uint8Array([0xff, 0xfe, 0x2f, 0x6e, 0x3a]), 'バイト目'],
    ['text without any plan', 'letter.txt', '拝啓 時下ますますご清栄のこととお喜び申し上げます。\n', '読めるところがありません'],
    ['one letter', 'a.txt', 'あ', '読めるところがありません'],
  ])('%s', async (_, name, bytes, words) => {
    const sentences = said(await read(name, bytes))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(words)
    expect(sentences[0]).toContain(name)
  }) // prettier-ignore

  test('what is not there, or is a folder', async () => {
    mkdirSync(join(folder, 'plans'))
    expect(said(await read('nowhere.txt'))).toEqual(['ファイルが見つかりません: nowhere.txt'])
    expect(said(await read('nowhere/plan.txt'))).toEqual(['ファイルが見つかりません: nowhere/plan.txt'])
    expect(said(await read('plans'))).toEqual([expect.stringContaining('フォルダー')])
  })

  test('what may not be read', async () => {
    writeFileSync(join(folder, 'secret.txt'), review)
    chmodSync(join(folder, 'secret.txt'), 0)
    const reading = await read('secret.txt')
    // root may read everything
    expect(said(reading)).toEqual(process.getuid?.() === 0 ? ['read'] : [expect.stringContaining('secret.txt')])
  })

  test('50 MB are refused by their size, unread', async () => {
    writeFileSync(join(folder, 'large.txt'), '')
    truncateSync(join(folder, 'large.txt'), 50_000_000)
    expect(said(await read('large.txt'))).toEqual(['ファイルが大きすぎます: large.txt(50.0 MB、上限 16.0 MB)'])
  })

  test('a device that never ends', async () => {
    expect(said(await read('/dev/zero'))).toEqual([expect.stringContaining('大きすぎます: /dev/zero')])
  })
})

/** The review above as other tools write it (base64): Node itself writes none of these. */
const elsewhere = {
  shift_jis:
    'jWCL5oleiWOV+5BqgsyQVYLoldSC6CiVvZCsMjmUTpN4KQqMb4ljiduR6DEgiMCRU4LFiMCQU4LIgtyCvwqQ7ZeqMS0xIJT1gqYKltqVVyA4MCWIyI/jCo7AkNEgNzkuMiUKkkKQrI/zi7UglqKSQpCsCg==',
  'euc-jp':
    'ucG26LG/scTK/b/LpM6/tqTqytak6ijKv8CuMjnHr8XZKQq30LHEst3C6jEgsMLBtKTHsMK/tKTKpN6kwQrA786sMS0xIMj3pKgKzNzJuCA4MCWwyr7lCrzCwNMgNzkuMiUKw6PArr71trcgzKTDo8CuCg==',
  'iso-2022-jp':
    'GyRCOUE2aDE/MURKfT9LJE4/NiRqSlYkahsoQigbJEJKP0AuGyhCMjkbJEJHL0VZGyhCKQobJEI3UDFEMl1CahsoQjEgGyRCMEJBNCRHMEI/NCRKJF4kQRsoQgobJEJAb04sGyhCMS0xIBskQkh3JCgbKEIKGyRCTFxJOBsoQiA4MCUbJEIwSj5lGyhCChskQjxCQFMbKEIgNzkuMiUKGyRCQyNALj51NjcbKEIgGyRCTCRDI0AuGyhCCg==',
} as const
const encoded = (encoding: keyof typeof elsewhere) => Buffer.from(elsewhere[encoding], 'base64')

describe('every encoding of Japanese offices is read the same', () => {
  const expected = async () => {
    const reading = await read('utf8.txt', review)
    return 'plan' in reading ? { ...reading.plan, sources: [] } : reading
  }
  const wide = (little: boolean) => {
    const bytes = new Uint8Array(2 + review.length * 2)
    const view = new DataView(bytes.buffer)
    view.setUint16(0, 0xfeff, little)
    for (let index = 0; index < review.length; index += 1)
      view.setUint16(2 + index * 2, review.charCodeAt(index), little)
    return bytes
  }

  test.each([
    ['UTF-8 with a mark and CRLF', () => new TextEncoder().encode(`\uFEFF${review.replaceAll('\n', '\r\n')}`)],
    ['UTF-16, little end first', () => wide(true)],
    ['UTF-16, big end first', () => wide(false)],
    ['UTF-16 without a mark', () => wide(true).subarray(2)],
    ['Shift_JIS', () => encoded('shift_jis')],
    ['EUC-JP', () => encoded('euc-jp')],
    ['ISO-2022-JP', () => encoded('iso-2022-jp')],
  ])('%s', async (name, bytes) => {
    const reading = await read(`${name}.txt`, bytes())
    expect('plan' in reading ? { ...reading.plan, sources: [] } : reading).toEqual(await expected())
  })
})

describe('large but honest', () => {
  const kinds: readonly ((at: number) => string)[] = [
    () => 'あ',
    (at) => String(at % 1000),
    (at) => `セル${at}`,
    () => '80%以上',
    (at) => ['達成', '未達成', '○'][at % 3] ?? '',
  ]
  const count = 200_000
  test.each<[string, (at: number) => string]>([
    ['the same letter', () => 'あ'],
    ['letters, numbers, words, figures and verdicts', (at) => kinds[Math.floor(at / 40_000)]?.(at) ?? ''],
  ])('200,000 lines of one cell, %s: every line is accounted for', async (name, cell) => {
    const cells = Array.from({ length: count }, (_, at) => `${cell(at)}\n`)
    const reading = await read(`${name}.txt`, `経営課題1 安全\n戦略1-1 備え\n${cells.join('')}`)
    const lines = 'source' in reading ? reading.source : []
    expect(lines).toHaveLength(count + 2)
    expect(lines.findIndex(({ line, text }, at) => line !== at + 1 || (at > 1 && `${text}\n` !== cells[at - 2]))).toBe(
      -1,
    )
    expect(lines.slice(0, 2).map(({ use }) => use)).toEqual(['record', 'record'])
    expect(lines.filter(({ use, record }) => (use === 'record') !== (record !== undefined))).toEqual([])
  })

  test('1 MB in one line', async () => {
    expect(said(await read('line.txt', 'あ'.repeat(350_000)))).toEqual([expect.stringContaining('line.txt(1行)')])
  })
})

const hostile = join(root, '../shared/hostile')
if (existsSync(hostile))
  describe('extra: every hostile file is refused in one sentence for each fault, or read whole', () => {
    test.each(readdirSync(hostile))('%s', async (name) => {
      const reading = await readDocument(createFiles(hostile), name, rules)
      if ('refusals' in reading) {
        expect(reading.refusals.length).toBeGreaterThan(0)
        for (const sentence of said(reading)) expect(sentence).toMatch(/^[^\n]{5,400}$/)
      } else expect(reading.source.length).toBeGreaterThan(0)
    })
  })
