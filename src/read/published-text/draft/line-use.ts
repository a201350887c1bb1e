import type { LineUse } from '../../../core/line-use.ts'

/** Keeps account of every line: the first use counts; what nobody used in the end needs a person. */
export type LineAccount = {
  readonly use: (lines: number | readonly number[], use: LineUse['use'], record?: string) => void
  readonly isUsed: (line: number) => boolean
  readonly close: (blank: (line: number) => boolean) => LineUse[]
}

export function createLineAccount(count: number): LineAccount {
  const uses: (LineUse | undefined)[] = Array.from({ length: count + 1 })
  return {
    use: (lines, use, record) => {
      for (const line of typeof lines === 'number' ? [lines] : lines)
        uses[line] ??= { line, use, ...(record === undefined ? {} : { record }) }
    },
    isUsed: (line) => uses[line] !== undefined,
    close: (blank) =>
      Array.from(
        { length: count },
        (_, index) => uses[index + 1] ?? { line: index + 1, use: blank(index + 1) ? 'furniture' : 'needs-a-person' },
      ),
  }
}
