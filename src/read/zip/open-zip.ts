import { strFromU8, unzipSync } from 'fflate'
import type { LayoutProblem } from '../laid-out.ts'
import { LayoutStop, orProblem } from '../layout-stop.ts'

/** More than any plan of an office has. */
const partsAtMost = 5000
const bytesAtMost = 200_000_000
const ofLibrary = { ofLibrary: true }

const leavesFolder = (name: string) => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(name)

/** Goes through the parts of a parcel, opens those that are wanted, and stops at what no honest file has. */
function open(bytes: Uint8Array, wants: (name: string) => boolean): Record<string, Uint8Array> {
  let parts = 0
  let total = 0
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts += 1
      total += originalSize
      if (parts > partsAtMost) throw new LayoutStop('too-many-parts', String(partsAtMost))
      if (total > bytesAtMost) throw new LayoutStop('too-large', `${bytesAtMost / 1_000_000} MB`)
      if (leavesFolder(name)) throw new LayoutStop('path-outside', name.slice(0, 80))
      if (/(?:^|\/)(?:vbaProject\.bin|Basic\/.+)$/.test(name)) throw new LayoutStop('macros', name)
      return wants(name)
    },
  })
}

/** The names of the parts of a parcel (ZIP), none of them opened. */
export function partNames(bytes: Uint8Array): ReadonlySet<string> | LayoutProblem {
  return orProblem(() => {
    const names = new Set<string>()
    open(bytes, (name) => {
      names.add(name)
      return false
    })
    return names
  }, ofLibrary)
}

/** The parts of a parcel by their names. The library gives no part more room than the parcel says, and what it says is capped. */
export type Parcel = {
  readonly names: readonly string[]
  readonly bytes: (name: string) => Uint8Array | undefined
  /** A part that is XML, as text. */
  readonly text: (name: string) => string | undefined
}

/**
 * Opens the parts of a parcel that are `wanted`. Refused: more than 5,000 parts or 200 MB unpacked (counted before anything is unpacked), names
 * that lead out of the folder, macros.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Parcel | LayoutProblem {
  return orProblem(() => {
    const parts = open(bytes, wanted)
    return {
      names: Object.keys(parts),
      bytes: (name) => parts[name],
      text: (name) => (parts[name] === undefined ? undefined : strFromU8(parts[name])),
    }
  }, ofLibrary)
}
