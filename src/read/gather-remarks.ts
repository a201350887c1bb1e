import type { ReadingRemark, RemarkKind } from '../core/reading-remark.ts'

const partsAtMost = 10

/** Gathers remarks while a file is read: one for each kind, with the first places and how many there are in all. */
export function gatherRemarks() {
  const gathered = new Map<RemarkKind, { count: number; parts: string[]; line: number }>()
  return {
    /** `lineOf` is asked for the first of a kind only. */
    add: (what: RemarkKind, part: string, lineOf: () => number) => {
      const own = gathered.get(what) ?? { count: 0, parts: [], line: lineOf() }
      own.count += 1
      if (own.parts.length < partsAtMost) own.parts.push(part)
      gathered.set(what, own)
    },
    all: (): readonly ReadingRemark[] => Array.from(gathered, ([what, own]) => ({ what, ...own })),
  }
}
