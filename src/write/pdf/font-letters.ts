import { closeSync, openSync, readSync } from 'node:fs'

/** So many bytes of a file from a place on. */
function piece(file: number, from: number, length: number): DataView {
  const bytes = new Uint8Array(length)
  readSync(file, bytes, 0, length, from)
  return new DataView(bytes.buffer)
}

/** The table of letters of a font (cmap): only it is read, not the megabytes of shapes. */
function letterTable(file: number): DataView {
  const count = piece(file, 4, 2).getUint16(0)
  const list = piece(file, 12, count * 16)
  for (let at = 0; at < count * 16; at += 16)
    if (list.getUint32(at) === 0x636d6170) return piece(file, list.getUint32(at + 8), list.getUint32(at + 12))
  throw new Error('a font without a table of letters')
}

/** Ranges of letters, each with its glyphs one after the other (format 12). */
function* inGroups(table: DataView, at: number): Generator<number> {
  const groups = table.getUint32(at + 12)
  for (let group = at + 16; group < at + 16 + groups * 12; group += 12)
    for (let letter = table.getUint32(group); letter <= table.getUint32(group + 4); letter += 1) yield letter
}

/** Ranges of letters of two bytes, some with a list of glyphs (format 4); glyph 0 is no letter. */
function* inSegments(table: DataView, at: number): Generator<number> {
  const size = table.getUint16(at + 6)
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + size * 2, at + 16 + size * 3]
  for (let segment = 0; segment < size; segment += 2) {
    const [start, end] = [table.getUint16(starts + segment), table.getUint16(ends + segment)]
    const [delta, offset] = [table.getUint16(deltas + segment), table.getUint16(offsets + segment)]
    for (let letter = start; letter <= end && letter !== 0xffff; letter += 1) {
      const own = offset === 0 ? letter : table.getUint16(offsets + segment + offset + (letter - start) * 2)
      if (own !== 0 && (offset !== 0 || ((own + delta) & 0xffff) !== 0)) yield letter
    }
  }
}

/**
 * The letters that a font file has, as code points. Source: OpenType, cmap, formats 4 and 12:
 * https://learn.microsoft.com/typography/opentype/spec/cmap.
 */
export function fontLetters(path: string): ReadonlySet<number> {
  const file = openSync(path, 'r')
  try {
    const table = letterTable(file)
    const places = Array.from({ length: table.getUint16(2) }, (_, index) => table.getUint32(4 + index * 8 + 4))
    const placeOf = (format: number) => places.find((at) => table.getUint16(at) === format)
    const [groups, segments] = [placeOf(12), placeOf(4)]
    if (groups !== undefined) return new Set(inGroups(table, groups))
    if (segments !== undefined) return new Set(inSegments(table, segments))
    throw new Error('a table of letters of an unknown form')
  } finally {
    closeSync(file)
  }
}
