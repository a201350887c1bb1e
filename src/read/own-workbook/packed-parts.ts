import { crc32, inflateRawSync } from 'node:zlib'
import type { OwnFileProblem, PackedPart } from '../../core/form/own-workbook.ts'

/** What is wrong with a file; thrown within this folder only, and caught by `readOwnFile`. */
export class OwnFileStop extends Error {
  readonly found: OwnFileProblem
  constructor(problem: OwnFileProblem['problem'], detail = '') {
    super(problem)
    this.found = { problem, detail }
  }
}

const entriesAtMost = 2000
/** What all parts together say that they hold. */
const bytesAtMost = 100_000_000
const endMark = 0x06054b50
const centralMark = 0x02014b50
const localMark = 0x04034b50
const endLength = 22
const commentAtMost = 65_535

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the list of parts ends: the last place that says so. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - commentAtMost)
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) if (view.getUint32(at, true) === endMark) return at
  throw new OwnFileStop('not-a-zip')
}

/** A name that stays within the parcel: relative, with forward slashes, no step upwards. */
const isTame = (name: string): boolean =>
  name !== '' && !/[\\:\p{Cc}]|^\/|\/\//u.test(name) && !name.split('/').some((step) => step === '..' || step === '.')

type Listed = Omit<PackedPart, 'packed'> & { readonly length: number; readonly at: number; readonly next: number }

/** One line of the list of parts. */
function listed(view: DataView, bytes: Uint8Array, at: number): Listed {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralMark) throw new OwnFileStop('not-a-zip')
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) throw new OwnFileStop('not-a-zip')
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  if (!isTame(name)) throw new OwnFileStop('broken-part', name)
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new OwnFileStop('encrypted', name)
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) throw new OwnFileStop('broken-part', name)
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    length: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
    next,
  }
}

/** The packed bytes of a part, and where they end. */
function packedOf(
  view: DataView,
  bytes: Uint8Array,
  { name, at, length }: Listed,
): { from: number; to: number; packed: Uint8Array } {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localMark) throw new OwnFileStop('broken-part', name)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + length > view.byteLength) throw new OwnFileStop('broken-part', name)
  return { from: at, to: from + length, packed: bytes.subarray(from, from + length) }
}

/**
 * The parts of a zip, still packed. Refused: more than 2,000 parts or 100 MB as they say themselves, names that lead out of the parcel or occur twice,
 * parts that share bytes, anything encrypted or packed in an unusual way.
 */
export function packedParts(bytes: Uint8Array): readonly PackedPart[] {
  if (bytes.length < endLength) throw new OwnFileStop('not-a-zip')
  const view = viewOf(bytes)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > entriesAtMost) throw new OwnFileStop('too-large', String(count))
  let at = view.getUint32(end + 16, true)
  const parts: PackedPart[] = []
  const names = new Set<string>()
  const places: { from: number; to: number }[] = []
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const one = listed(view, bytes, at)
    at = one.next
    total += one.size
    if (total > bytesAtMost) throw new OwnFileStop('too-large', one.name)
    if (names.has(one.name.toLowerCase())) throw new OwnFileStop('broken-part', one.name)
    names.add(one.name.toLowerCase())
    const { packed, from, to } = packedOf(view, bytes, one)
    places.push({ from, to })
    parts.push({ name: one.name, method: one.method, crc: one.crc, size: one.size, packed })
  }
  places.sort((a, b) => a.from - b.from)
  if (places.some(({ from }, index) => from < (places[index - 1]?.to ?? 0))) throw new OwnFileStop('not-a-zip')
  return parts
}

/** The bytes of a part; never more than it says it has, and the ones that it says. */
export function unpack({ name, method, packed, size, crc }: PackedPart): Uint8Array {
  try {
    const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
    if (bytes.length === size && crc32(bytes) === crc) return bytes
  } catch {
    // What cannot be unpacked is broken like what is unpacked and differs.
  }
  throw new OwnFileStop('broken-part', name)
}
