import type { LayoutProblem } from './laid-out.ts'

/** Ends the reading of a file from deep inside it. It never leaves its reader: `orProblem` makes the value of it that it holds. */
export class LayoutStop extends Error {
  readonly found: LayoutProblem
  constructor(problem: LayoutProblem['problem'], detail = '') {
    super(problem)
    this.found = { problem, detail }
  }
}

/** What was read, or the problem that stopped it. What a library throws is `broken` where `ofLibrary` says so, and a bug of ours otherwise. */
export function orProblem<Found>(read: () => Found, { ofLibrary = false } = {}): Found | LayoutProblem {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof LayoutStop) return cause.found
    if (!ofLibrary) throw cause
    return { problem: 'broken', detail: '' }
  }
}
