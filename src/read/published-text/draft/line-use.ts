import type { LineUse } from '../../../core/line-use.ts'
import type { Line } from '../text/lines.ts'

/** Keeps account of every line: the first record that it became counts, before any other use; what nobody used in the end needs a person. */
export type LineAccount = {
  readonly use: (lines: number | readonly number[], use: LineUse['use'], record?: string) => void
  /** A record that came to nothing: its lines wait for a person. */
  readonly release: (record: string) => void
  readonly isUsed: (line: number) => boolean
  /** The record that a line became. */
  readonly recordOf: (line: number) => string | undefined
  /** Lines of which something got lost: a person has to look at them, whatever they became. */
  readonly doubt: (lines: readonly number[]) => void
  /** The use of every physical line; those of one cell (`lines`) share theirs. */
  readonly close: (lines: readonly Line[]) => LineUse[]
}

const isOver = (before: LineUse | undefined, use: LineUse['use']) =>
  before === undefined || (use === 'record' && before.use === 'furniture')

export function createLineAccount(count: number): LineAccount {
  const uses: (LineUse | undefined)[] = Array.from({ length: count + 1 })
  return {
    use: (lines, use, record) => {
      for (const line of typeof lines === 'number' ? [lines] : lines) {
        if (isOver(uses[line], use)) uses[line] = { line, use, ...(record === undefined ? {} : { record }) }
      }
    },
    release: (record) => {
      uses.forEach((use, line) => {
        if (use?.record === record) uses[line] = undefined
      })
    },
    isUsed: (line) => uses[line] !== undefined,
    recordOf: (line) => uses[line]?.record,
    doubt: (lines) => {
      for (const line of lines) uses[line] = { line, use: 'needs-a-person' }
    },
    close: (lines) => {
      const blank = new Set(lines.filter(({ text }) => text === '').map(({ number }) => number))
      const whole = new Map(
        lines.flatMap(({ number, numbers }) =>
          numbers.length > 1 ? numbers.map((each) => [each, number] as const) : [],
        ),
      )
      return Array.from({ length: count }, (_, index): LineUse => {
        const line = index + 1
        const of = whole.get(line) ?? line
        return { ...(uses[of] ?? { use: blank.has(of) ? 'furniture' : 'needs-a-person' }), line }
      })
    },
  }
}
