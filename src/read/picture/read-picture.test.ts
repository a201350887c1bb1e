import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPicture } from './read-picture.ts'

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])))
const segment = (mark: number, body: readonly number[]) => [0xff, mark, 0, body.length + 2, ...body]
const letters = (text: string) => [...new TextEncoder().encode(text)]

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
const png = new Uint8Array(
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Author\0Tanaka')),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]),
)

const jpeg = bytesOf(
  [0xff, 0xd8],
  segment(0xe0, letters('JFIF\0')),
  segment(0xe1, letters('Exif GPS 34.6N')),
  segment(0xfe, letters('by Tanaka')),
  segment(0xc0, [8, 0, 30, 0, 60, 1]),
  segment(0xda, [1]),
  [1, 2, 3, 0xff, 0xd9],
)

test('a JPEG loses the place, the author and the comment that it carries, and nothing of the picture', () => {
  const picture = readPicture(jpeg)
  expect(picture).toMatchObject({ type: 'jpeg', width: 60, height: 30 })
  const text = new TextDecoder('latin1').decode(picture?.bytes)
  expect(text).toContain('JFIF')
  expect(text).not.toMatch(/GPS|Tanaka/)
  expect([...(picture?.bytes ?? [])].slice(-5)).toEqual([1, 2, 3, 0xff, 0xd9])
})

test.each([
  ['text', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['nothing', new Uint8Array()],
  ['a JPEG that breaks off', jpeg.slice(0, 30)],
  ['a PNG that breaks off', png.slice(0, 60)],
])('%s is no picture', (_, bytes) => {
  expect(readPicture(bytes)).toBeUndefined()
})

test('a PNG keeps its points and loses its texts', () => {
  const picture = readPicture(png)
  expect(picture).toMatchObject({ type: 'png', width: 1, height: 1 })
  const text = new TextDecoder('latin1').decode(picture?.bytes)
  expect(text).toContain('IDAT')
  expect(text).not.toContain('Tanaka')
})
