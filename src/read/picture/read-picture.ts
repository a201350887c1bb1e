/** A picture that documents may carry: its kind, its size in points, its bytes without anything but the picture. */
export type Picture = {
  readonly type: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

const pixelsAtMost = 10_000
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The parts of a PNG that make the picture; texts, times and places of whoever made it are left behind. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA'])

const isSound = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= pixelsAtMost && height <= pixelsAtMost

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function readPng(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const pieces = [bytes.subarray(0, 8)]
  let at = 8
  let ended = false
  while (!ended && at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at === 8 && (name !== 'IHDR' || end !== 33)) return undefined
    if (kept.has(name)) pieces.push(bytes.subarray(at, end))
    ended = name === 'IEND'
    at = end
  }
  if (!ended) return undefined
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  return isSound(width, height) ? { type: 'png', width, height, bytes: joined(pieces) } : undefined
}

/** Marks of a JPEG that tell its size, and those that carry other things than the picture (APP1…APP15 but for colours, comments). */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)
const isBaggage = (mark: number): boolean =>
  (mark > 0xe0 && mark <= 0xef && mark !== 0xe2 && mark !== 0xee) || mark === 0xfe

function readJpeg(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const pieces = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length || end < at + 4) return undefined
    if (isFrame(mark) && end - at >= 9) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (mark === 0xda) {
      // From here on it is the picture itself.
      pieces.push(bytes.subarray(at))
      return size !== undefined && isSound(size.width, size.height)
        ? { type: 'jpeg', ...size, bytes: joined(pieces) }
        : undefined
    }
    if (!isBaggage(mark)) pieces.push(bytes.subarray(at, end))
    at = end
  }
  return undefined
}

/** A PNG or JPEG by what it holds, not by its name; undefined for everything else, and for what is broken off or absurdly large. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  if (signature.every((own, index) => bytes[index] === own)) return readPng(bytes)
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? readJpeg(bytes) : undefined
}
