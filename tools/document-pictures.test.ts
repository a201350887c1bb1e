import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pageKinds } from '../e2e/page-kinds.ts'
import { smallPng } from './small-png.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/pictures')
const pictures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'))

test('the pictures of the documents are small, and the README shows two of them, described', () => {
  expect(pictures.filter((name) => statSync(join(folder, name)).size > 60_000)).toEqual([])
  const shown = [
    ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/<img src="docs\/pictures\/([^"]+)"[^>]* alt="[^"]+"/g),
  ]
  expect(shown).toHaveLength(2)
  for (const [, name] of shown) expect(pictures).toContain(name)
})

test('every kind of page has a sheet of pictures, and the list shows it', () => {
  const list = readFileSync(join(folder, 'README.md'), 'utf8')
  for (const { name } of pageKinds) {
    expect(pictures).toContain(`kinds/${name}.png`)
    expect(list).toContain(`(kinds/${name}.png)`)
  }
})

/** A PNG of one row of RGB pixels, whose bytes are the differences to their left neighbours (filter 1). */
function row(width: number, differences: readonly number[]): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(1, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const data = deflateSync(Buffer.from([1, ...differences]))
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** The palette of a small picture. */
function palette(png: Buffer | undefined): number[] {
  const at = png?.indexOf('PLTE') ?? -1
  return png === undefined || at < 0 ? [] : [...png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))]
}

test('colours go to the nearest step: black stays black, white white, blue nearly blue', () => {
  const blackWhiteBlue = row(3, [0, 0, 0, 255, 255, 255, 1, 24, 194])
  expect(palette(smallPng(blackWhiteBlue, 16))).toEqual([0, 0, 0, 255, 255, 255, 0, 17, 187])
})

test('more than 256 colours are not forced into a palette', () => {
  const differences = [...Array.from({ length: 255 }, () => [1, 2, 3]).flat(), 0, 1, 0]
  const colours257 = row(257, [0, 0, 0, ...differences])
  expect(smallPng(colours257, 256)).toBeUndefined()
  expect(smallPng(colours257, 2)).toBeDefined()
})
