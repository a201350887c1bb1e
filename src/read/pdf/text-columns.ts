import { leftOf, rightOf, textOf, type TextLine } from './text-line.ts'

/** A column of running text has at least so many lines, and so many letters on most of them. */
const linesAtLeast = 4
const lettersAtLeast = 12

const sideOf = (lines: readonly TextLine[], x: number, isLeft: boolean): TextLine[] =>
  lines.flatMap((line) => {
    const pieces = line.pieces.filter(({ left }) => left < x === isLeft)
    return pieces.length === 0 ? [] : [{ ...line, pieces }]
  })

const isCrossed = ({ pieces }: TextLine, x: number) => pieces.some(({ left, right }) => left < x && right > x)

/** Whether lines are running text: long, and most of them full. */
function isRunningText(lines: readonly TextLine[]): boolean {
  if (lines.length < linesAtLeast) return false
  const long = lines.filter((line) => textOf(line).length >= lettersAtLeast).length
  const edge = Math.max(...lines.map(rightOf))
  const full = lines.filter((line) => edge - rightOf(line) <= 2 * line.size).length
  const single = lines.filter(({ pieces }) => pieces.length === 1).length
  return long >= 0.6 * lines.length && full >= 0.5 * lines.length && single >= 0.8 * lines.length
}

/** The longest run of lines that leave a place free. */
function freeRun(lines: readonly TextLine[], x: number): readonly [from: number, to: number] {
  let best: readonly [number, number] = [0, 0]
  let from = 0
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at]
    if (line !== undefined && !isCrossed(line, x)) continue
    if (at - from > best[1] - best[0]) best = [from, at]
    from = at + 1
  }
  return best
}

/** A run from where both sides begin to where the longer one ends: lines of one size, close to each other. */
function trimmedRun(
  lines: readonly TextLine[],
  x: number,
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const isBehind = ({ pieces }: TextLine) => pieces.some(({ left }) => left >= x)
  const first = lines.findIndex((line, at) => at >= from && at < to && isBehind(line))
  if (first < 0) return [0, 0]
  let end = lines.findLastIndex((line, at) => at >= from && at < to && isBehind(line)) + 1
  for (; end < to; end += 1) {
    const [above, line] = [lines[end - 1], lines[end]]
    if (above === undefined || line === undefined || line.top - above.bottom > 0.9 * line.size) break
    if (Math.abs(line.size - above.size) > 0.06 * above.size) break
  }
  let begin = first
  for (; begin > from; begin -= 1) {
    const [line, below] = [lines[begin - 1], lines[begin]]
    if (line === undefined || below === undefined || below.top - line.bottom > 0) break // lines of one height only
  }
  return [begin, end]
}

/** The lines of a page in the order of reading: two columns of running text one after the other. */
export function inOrderOfReading(lines: readonly TextLine[]): readonly TextLine[] {
  if (lines.length < 2 * linesAtLeast && lines.every(({ pieces }) => pieces.length === 1)) return lines
  const [left, right] = [Math.min(...lines.map(leftOf)), Math.max(...lines.map(rightOf))]
  for (const share of [0.5, 0.48, 0.52, 0.46, 0.54, 0.43, 0.57, 0.4, 0.6, 0.36, 0.64]) {
    const x = left + share * (right - left)
    const [from, to] = trimmedRun(lines, x, freeRun(lines, x))
    const run = lines.slice(from, to)
    const [before, behind] = [sideOf(run, x, true), sideOf(run, x, false)]
    if (isRunningText(before) && isRunningText(behind))
      return [...lines.slice(0, from), ...before, ...behind, ...lines.slice(to)]
  }
  return lines
}
