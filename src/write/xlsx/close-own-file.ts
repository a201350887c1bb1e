import { crc32, deflateRawSync } from 'node:zlib'
import type { PackedPart } from '../../core/form/own-workbook.ts'

/** 1 January 1980, 0:00: the format wants a time, and there is none to be told. */
const day = 0x0021
const unicodeNames = 0x0800
const version = 20

const packed = (name: string, text: string): PackedPart => {
  const bytes = new TextEncoder().encode(text)
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes, { level: 6 }) }
}

/** What is said of a part before its bytes and, once more, in the list at the end. */
function about({ method, crc, size, packed: bytes, name }: PackedPart): Buffer {
  const said = Buffer.alloc(26)
  said.writeUInt16LE(version, 0)
  said.writeUInt16LE(unicodeNames, 2)
  said.writeUInt16LE(method, 4)
  said.writeUInt16LE(0, 6)
  said.writeUInt16LE(day, 8)
  said.writeUInt32LE(crc, 10)
  said.writeUInt32LE(bytes.length, 14)
  said.writeUInt32LE(size, 18)
  said.writeUInt16LE(Buffer.byteLength(name), 22)
  return said
}

const numbers = (...all: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer =>
  Buffer.concat(
    all.map(([value, bytes]) => {
      const one = Buffer.alloc(bytes)
      one.writeUIntLE(value, 0, bytes)
      return one
    }),
  )

/** The file with the parts that have changed; all others go in as they are packed, byte by byte. No time is said of any. */
export function closeOwnFile(parts: readonly PackedPart[], changed: ReadonlyMap<string, string>): Uint8Array {
  const pieces: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const text = changed.get(part.name)
    const own = text === undefined ? part : packed(part.name, text)
    const said = about(own)
    const name = Buffer.from(part.name)
    list.push(
      Buffer.concat([
        numbers([0x02014b50, 4], [version, 2]),
        said,
        numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
        name,
      ]),
    )
    const piece = Buffer.concat([numbers([0x04034b50, 4]), said, name, own.packed])
    pieces.push(piece)
    at += piece.length
  }
  const all = Buffer.concat(list)
  const count = parts.length
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [all.length, 4], [at, 4], [0, 2])
  return new Uint8Array(Buffer.concat([...pieces, all, end]))
}
