import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The parts of an Office file by their paths. */
export type Parts = Record<string, Uint8Array>

export const openParcel = (bytes: Uint8Array): Parts => unzipSync(bytes)
export const textOf = (part: Uint8Array): string => strFromU8(part)
export const partOf = (text: string): Uint8Array => strToU8(text)

/** Local time on purpose: the format keeps the time of the clock on the wall, so this is the same everywhere. */
const always = '1980-01-01T00:00:00'

/** Closes a parcel so that the same parts give the same bytes: the list of types first, the others by name, all of one moment. */
export function closeParcel(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml'
  const names = Object.keys(parts).toSorted((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : a > b ? 1 : 0))
  const files: Zippable = {}
  for (const name of names) files[name] = parts[name] ?? new Uint8Array()
  return zipSync(files, { mtime: always, level: 6, os: 0 })
}
