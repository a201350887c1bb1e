import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { madePdf, say } from '../../../tools/made-pdf.ts'
import { readPdfLines } from './read-pdf.ts'

const page = say(50, 700, '目標')
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const textOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const key = `<${'00'.repeat(32)}>`

describe('what cannot be read is one problem', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing behind its first line', bytesOf('%PDF-1.7\n'), 'broken'],
    ['a page in the name only', bytesOf('%PDF-1.7\n<html><script>alert(1)</script></html>'), 'broken'],
    ['a password', madePdf([page], '', `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`), 'encrypted'],
    ['10,000 pages', madePdf(Array.from({ length: 10_000 }, () => '')), 'too-many-parts'],
    ['no letters: a picture of paper', madePdf(['0 0 595 842 re f']), 'no-text'],
    ['arrays in arrays without end', madePdf([`${'['.repeat(200_000)} TJ`]), 'no-text'],
  ])('%s', async (_, bytes, problem) => {
    expect(await readPdfLines(bytes)).toMatchObject({ problem })
  }) // prettier-ignore
})

describe('what is only strange is read', () => {
  test.each<[string, Uint8Array]>([
    ['a program that runs when it opens', madePdf([page], '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>')],
    ['a file that starts a program', madePdf([page], '/OpenAction << /S /Launch /F (/bin/sh) >>')],
    ['a table of places that is wrong', bytesOf(textOf(madePdf([page])).replace(/startxref\n\d+/, 'startxref\n7'))],
    ['without its table of places', bytesOf(textOf(madePdf([page])).replace(/xref\n0[^]*(?=trailer)/, ''))],
    ['another file behind it', bytesOf(`${textOf(madePdf([page]))}\nPK\u0003\u0004<html>`)],
    ['states kept a thousand times', madePdf([`${'q '.repeat(1000)}${page}`])],
    ['turns that lead nowhere', madePdf([`q 0 0 0 0 0 0 cm BT /F1 1e38 Tf (a) Tj ET Q q 1e38 0 0 1e38 0 0 cm ${say(0, 0, 'a')} Q ${page}`])],
  ])('%s', async (_, bytes) => {
    expect(JSON.stringify(await readPdfLines(bytes))).toContain('"text":"目標"')
  }) // prettier-ignore
})

test('a page that unpacks to a hundred times its size is read or refused, never thrown', async () => {
  const packed = deflateSync(Buffer.alloc(20_000_000, ' '))
  const content = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${textOf(packed)}\nendstream`
  const file = textOf(madePdf([''])).replace(/<< \/Length 0 >>\nstream\n\nendstream/, () => content)
  expect(await readPdfLines(bytesOf(file))).toEqual({ problem: 'no-text', detail: '' })
})

test('a file cut anywhere, or with any letter changed, is read or refused, never thrown', async () => {
  const whole = madePdf([page, page])
  for (let at = 0; at < whole.length; at += 53) {
    const changed = await readPdfLines(whole.with(at, 0x3e))
    const cut = await readPdfLines(whole.slice(0, at))
    expect('problem' in changed || 'lines' in changed).toBe(true)
    expect('problem' in cut || 'lines' in cut).toBe(true)
  }
})
