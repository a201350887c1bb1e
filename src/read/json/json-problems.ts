import { createPlaces, type JsonProblem } from './json-problem.ts'
import { scanJson, type JsonEvent } from './scan-json.ts'

const deepest = 64
/** Twice a plan of 700 initiatives; more only costs memory. */
const mostValues = 200_000
/** Nobody reads more; whoever corrects these sees the next ones. */
const mostProblems = 100

/** Keys that reach into the prototype of an object when copied carelessly. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
/** A number that JavaScript keeps as written: whole and small enough. Figures with decimals are texts in our files. */
const isExact = (written: string): boolean => /^-?(?:0|[1-9]\d{0,14})$/.test(written) && written !== '-0'
/** No half of a character, and no NUL, which no database keeps. */
const isWhole = (value: string): boolean => value.isWellFormed() && !value.includes('\0')
const short = (text: string) => text.toWellFormed().slice(0, 40)

type Problem = JsonProblem extends infer Own ? (Own extends JsonProblem ? Omit<Own, 'line' | 'column'> : never) : never

function problemOf(event: JsonEvent, keys: Set<string> | undefined): Problem | undefined {
  switch (event.kind) {
    case 'key': {
      const { value } = event
      if (!isWhole(value)) return { kind: 'broken-character' }
      if (forbidden.has(value)) return { kind: 'forbidden-key', key: value }
      if (keys?.has(value) === true) return { kind: 'duplicate-key', key: short(value) }
      keys?.add(value)
      return undefined
    }
    case 'string':
      return isWhole(event.value) ? undefined : { kind: 'broken-character' }
    case 'number':
      return isExact(event.written) ? undefined : { kind: 'number-not-exact', text: short(event.written) }
    case 'open':
    case 'close':
    case 'literal':
      return undefined
  }
}

/** Everything for which a JSON text is refused, in its order; nothing when it can be trusted. */
export function jsonProblems(text: string): JsonProblem[] {
  const placeOf = createPlaces(text)
  const problems: JsonProblem[] = []
  const open: Set<string>[] = []
  const found = (problem: Problem, at: number) => problems.push({ ...problem, ...placeOf(at) })
  const events = scanJson(text)
  let values = 0
  let next = events.next()
  for (; next.done !== true; next = events.next()) {
    const event = next.value
    if (event.kind === 'open') open.push(new Set())
    else if (event.kind === 'close') open.pop()
    if (event.kind !== 'close' && event.kind !== 'key') values += 1
    const problem = problemOf(event, open.at(-1))
    if (problem !== undefined) found(problem, event.at)
    if (open.length > deepest) found({ kind: 'too-deep' }, event.at)
    if (values > mostValues) found({ kind: 'too-many-values' }, event.at)
    if (open.length > deepest || values > mostValues || problems.length >= mostProblems) return problems
  }
  if (next.value !== undefined) found({ kind: 'not-json' }, next.value)
  return problems
}
