/** What a benchmark found for one of its subjects: words ready to be printed, and the same as numbers for a program (`--json`). */
export type Result = {
  readonly subject: string
  readonly numbers: Readonly<Record<string, number>>
  readonly measured: string
  /** What it is held against: the floor with its own figure. */
  readonly floor: string
  /** Ours against the floor, said so that its direction is plain: 「0.72 × 床」, 12.5 × the time. */
  readonly ratio: string
  /** As QUALITY §1 states it; empty where it states none. */
  readonly goal: string
  /** null: there is no goal, or it could not be measured here. */
  readonly met: boolean | null
}

/**
 * What the person at the terminal may choose. `plans`: how many plans the site has. `seconds`: how long one timing of a server lasts.
 * `quick`: few rounds, and computing on small input, for a glance.
 */
export type BenchOptions = { readonly plans: number; readonly seconds: number; readonly quick: boolean }

/** A benchmark: one file, one subject, its goal stated from QUALITY §1. */
export type Bench = {
  readonly name: string
  readonly about: string
  readonly run: (options: BenchOptions) => Promise<readonly Result[]>
}

const verdicts = new Map<boolean | null, string>([
  [true, 'met'],
  [false, 'NOT MET'],
  [null, '–'],
])

const isWide = /[ᄀ-￦]/

const widthOf = (text: string) => Array.from(text).reduce((width, letter) => width + (isWide.test(letter) ? 2 : 1), 0)

/** A table in columns of one width, wide letters counted as two. */
export function resultTable(results: readonly Result[]): string {
  const rows = [
    ['subject', 'measured', 'floor', 'ratio', 'goal', ''],
    ...results.map(({ subject, measured, floor, ratio, goal, met }) => [
      subject,
      measured,
      floor,
      ratio,
      goal === '' ? '–' : goal,
      verdicts.get(met) ?? '',
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

/** 0.0123 → 0.012 ms, 12.3 → 12.3 ms, 1234 → 1,234 ms. */
export const sayMs = (ms: number): string => `${sayFigure(ms)} ms`

/** Three figures that matter, thousands grouped. */
export function sayFigure(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
}
