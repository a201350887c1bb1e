import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = 8
type Pixels = { readonly width: number; readonly height: number; readonly channels: number; readonly bytes: Buffer }

/** The chunks of a PNG one after the other (PNG 3rd edition, 5.3). */
function* chunks(png: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = signature; at < png.length;) {
    const length = png.readUInt32BE(at)
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

/** What a filter expects of a byte, from its left, upper and upper left neighbours (9.2). */
function expected(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The pixels of a picture as browsers write it: 8 bits a channel, RGB or RGBA, not interlaced. */
function pixelsOf(png: Buffer): Pixels {
  const all = [...chunks(png)]
  const head = all.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3]
  const raw = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const row = width * channels
  const bytes = Buffer.alloc(row * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x
      const left = x < channels ? 0 : (bytes[at - channels] ?? 0)
      const up = y === 0 ? 0 : (bytes[at - row] ?? 0)
      const corner = x < channels || y === 0 ? 0 : (bytes[at - row - channels] ?? 0)
      bytes[at] = ((raw[y * (row + 1) + 1 + x] ?? 0) + expected(filter, left, up, corner)) & 255
    }
  }
  return { width, height, channels, bytes }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/**
 * A picture of a page in a few colours, much smaller and hardly different: every channel in `steps` steps, as a PNG with a palette.
 * undefined where that needs more than 256 colours.
 */
export function smallPng(png: Buffer, steps: number): Buffer | undefined {
  const { width, height, channels, bytes } = pixelsOf(png)
  const nearest = (value = 0) => Math.round((Math.round((value / 255) * (steps - 1)) * 255) / (steps - 1))
  const palette = new Map<number, number>()
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * channels
      const colour = nearest(bytes[at]) * 65_536 + nearest(bytes[at + 1]) * 256 + nearest(bytes[at + 2])
      const index = palette.get(colour) ?? palette.size
      palette.set(colour, index)
      rows[y * (width + 1) + 1 + x] = index
    }
  if (palette.size > 256) return undefined
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])
  return Buffer.concat([
    png.subarray(0, signature),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The same with as many steps as a size in bytes allows; where none does, with the fewest. */
export function fittingPng(png: Buffer, bytesAtMost: number): Buffer {
  const tries = [16, 12, 8, 6, 5, 4].flatMap((steps) => smallPng(png, steps) ?? [])
  return tries.find(({ length }) => length <= bytesAtMost) ?? tries.at(-1) ?? png
}
