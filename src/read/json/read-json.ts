import type { JsonPlace, JsonProblem } from './json-problem.ts'
import { jsonProblems } from './json-problems.ts'
import { createLocator } from './locate-json.ts'

export type { JsonProblem } from './json-problem.ts'

export type JsonReading = {
  readonly value: unknown
  readonly placeOf: (path: readonly PropertyKey[]) => JsonPlace
}

/**
 * A JSON text, strictly: no duplicate key, no key that reaches a prototype, no number that a float would change, no broken character,
 * at most 64 levels and 200,000 values. All problems at once (at most 100), each with its place; or the value, with the place of any
 * path in it.
 */
export function readJson(text: string): JsonReading | { readonly problems: readonly JsonProblem[] } {
  const problems = jsonProblems(text)
  if (problems.length > 0) return { problems }
  return { value: JSON.parse(text), placeOf: createLocator(text) }
}
