import { parse } from '@humanwhocodes/momoa'

/** Why a JSON text is refused, with its place. */
export type JsonProblem =
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'too-deep'; readonly line: number; readonly column: number }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly line: number; readonly column: number }
  | { readonly kind: 'forbidden-key'; readonly key: string; readonly line: number; readonly column: number }
  | { readonly kind: 'number-not-exact'; readonly text: string; readonly line: number; readonly column: number }
  | { readonly kind: 'broken-character'; readonly line: number; readonly column: number }

type Node = ReturnType<typeof parse>['body']
export type JsonReading = {
  readonly value: unknown
  readonly placeOf: (path: readonly PropertyKey[]) => { line: number; column: number }
}

const deepest = 64
/** Keys that reach into the prototype of an object when copied carelessly. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** The first place that is nested too deep; found by counting, so that no depth can exhaust the stack. */
function tooDeep(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '"') {
      for (at += 1; at < text.length && text.charAt(at) !== '"'; at += 1) if (text.charAt(at) === '\\') at += 1
    } else if (character === '{' || character === '[') {
      depth += 1
      if (depth > deepest) return at
    } else if (character === '}' || character === ']') depth -= 1
  }
  return undefined
}

/** A number that JavaScript keeps as written: whole and small enough. Figures with decimals are texts in our files. */
const isExact = (written: string): boolean => /^-?(0|[1-9]\d{0,14})$/.test(written) && written !== '-0'
/** No half of a character, and no NUL, which no database keeps. */
const isWellFormed = (value: string): boolean => value.isWellFormed() && !value.includes('\0')

type Start = { line: number; column: number }
const at = ({ line, column }: Start): Start => ({ line, column })

function problemsOf(node: Node, text: string): JsonProblem[] {
  switch (node.type) {
    case 'Object': {
      const seen = new Set<string>()
      return node.members.flatMap((member) => {
        const key = member.name.type === 'String' ? member.name.value : member.name.name
        const start = at(member.name.loc.start)
        const own: JsonProblem[] = forbidden.has(key)
          ? [{ kind: 'forbidden-key', key, ...start }]
          : seen.has(key)
            ? [{ kind: 'duplicate-key', key, ...start }]
            : []
        seen.add(key)
        return [...own, ...problemsOf(member.value, text)]
      })
    }
    case 'Array':
      return node.elements.flatMap((element) => problemsOf(element.value, text))
    case 'Number': {
      const written = text.slice(node.loc.start.offset, node.loc.end.offset)
      return isExact(written) ? [] : [{ kind: 'number-not-exact', text: written.slice(0, 40), ...at(node.loc.start) }]
    }
    case 'String':
      return isWellFormed(node.value) ? [] : [{ kind: 'broken-character', ...at(node.loc.start) }]
    case 'Boolean':
    case 'Null':
    case 'NaN':
    case 'Infinity':
      return []
  }
}

/** Where the parser stopped: its errors carry a line and a column. */
function placeOfError(cause: unknown): Start {
  const has = (name: string): number => {
    const value: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, name) : undefined
    return typeof value === 'number' ? value : 1
  }
  return { line: has('line'), column: has('column') }
}

/** The node at a path of keys and indexes, as far as the path exists. */
function nodeAt(node: Node, [key, ...rest]: readonly PropertyKey[]): Node {
  if (key === undefined) return node
  const next =
    node.type === 'Object'
      ? node.members.find(({ name }) => (name.type === 'String' ? name.value : name.name) === key)?.value
      : node.type === 'Array' && typeof key === 'number'
        ? node.elements[key]?.value
        : undefined
  return next === undefined ? node : nodeAt(next, rest)
}

/**
 * A JSON text, strictly: no duplicate key, no key that reaches a prototype, no number that a float would change, no broken character,
 * at most 64 levels. All problems at once, each with its place; or the value, with the place of any path in it.
 */
export function readJson(text: string): JsonReading | { readonly problems: readonly JsonProblem[] } {
  const deep = tooDeep(text)
  if (deep !== undefined) return { problems: [{ kind: 'too-deep', ...placeAt(text, deep) }] }
  let body: Node
  try {
    body = parse(text, { mode: 'json' }).body
  } catch (cause) {
    return { problems: [{ kind: 'not-json', ...placeOfError(cause) }] }
  }
  const problems = problemsOf(body, text)
  if (problems.length > 0) return { problems }
  return { value: JSON.parse(text), placeOf: (path) => at(nodeAt(body, path).loc.start) }
}
