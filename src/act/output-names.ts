import { basename, dirname, extname, normalize } from 'node:path'

/** Beside every file stands its part while it is written, under the same name and 43 bytes more; no name may be longer than 255. */
const bytesAtMost = 180
/** What no file may be called on Windows, where these files are opened. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/g
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

const lengthOf = (text: string): number => new TextEncoder().encode(text).length

/** A name cut to some bytes, no letter in the middle. */
function shortened(name: string, most: number): string {
  let short = ''
  for (const letter of name) {
    if (lengthOf(short + letter) > most) break
    short += letter
  }
  return short
}

/** A name that every machine takes: no sign that means something to it, not hidden, not too long. */
function safe(name: string): string {
  const plain = name.replace(forbidden, '-').replace(/^[\s.]+|[\s.]+$/g, '')
  const short = shortened(plain, bytesAtMost).trimEnd()
  return short === '' || reserved.test(short) ? `_${short}` : short
}

/** Names that some disk takes for the same. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase()

/** Ever more of where a document lies: its name, with its folder, with what kind of file it is, with the whole way to it. */
function levelsOf(path: string): readonly string[] {
  const [folder, file] = [dirname(normalize(path)), basename(path)]
  const stem = basename(file, extname(file))
  const parent = basename(folder)
  const within = parent === '.' || parent === '' ? stem : `${parent}-${stem}`
  const typed = extname(file) === '' ? within : `${within}-${extname(file).slice(1)}`
  return [stem, within, typed, `${folder.replace(/^[./\\]+/, '').replace(/[/\\]/g, '-')}-${file.replace(/\./g, '-')}`]
}

/**
 * What the documents made of some files are called: the name of the file with the new ending, and as much more of the way to it as it takes to
 * tell them apart (minato/review.txt and kita/review.txt give minato-review.pptx and kita-review.pptx). None is called as something `taken`.
 */
export function outputNames(paths: readonly string[], ending: string, taken: ReadonlySet<string>): string[] {
  const levels = paths.map(levelsOf)
  const depth = paths.map(() => 0)
  const nameAt = (index: number) => safe(levels[index]?.[depth[index] ?? 0] ?? '')
  const isTaken = (name: string) => taken.has(foldedName(`${name}${ending}`))
  for (;;) {
    const counts = new Map<string, number>()
    for (const index of paths.keys()) {
      const key = foldedName(nameAt(index))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const deeper = [...paths.keys()].filter(
      (index) =>
        (depth[index] ?? 0) < 3 && ((counts.get(foldedName(nameAt(index))) ?? 0) > 1 || isTaken(nameAt(index))),
    )
    if (deeper.length === 0) break
    for (const index of deeper) depth[index] = (depth[index] ?? 0) + 1
  }
  const used = new Set<string>()
  return [...paths.keys()].map((index) => {
    const name = nameAt(index)
    let own = name
    for (let count = 2; used.has(foldedName(own)) || isTaken(own); count += 1) own = `${name}-${count}`
    used.add(foldedName(own))
    return `${own}${ending}`
  })
}
