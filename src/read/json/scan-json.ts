/** One piece of a JSON text, where it begins, and for words and figures what is written. */
export type JsonEvent =
  | { readonly kind: 'open'; readonly of: Container; readonly at: number }
  | { readonly kind: 'close'; readonly at: number }
  | { readonly kind: 'key' | 'string'; readonly value: string; readonly at: number }
  | { readonly kind: 'number'; readonly written: string; readonly at: number }
  | { readonly kind: 'literal'; readonly at: number }

type Container = 'object' | 'array'
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' | 'nothing'
type Step = { readonly event?: JsonEvent; readonly end: number; readonly next?: Expected }

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const literals = ['true', 'false', 'null']
const longestNumber = 1000

function whileIn(characters: string, text: string, from: number): number {
  let at = from
  while (at < text.length && characters.includes(text.charAt(at))) at += 1
  return at
}
const skipSpace = (text: string, at: number) => whileIn(' \t\n\r', text, at)

/** A string in quotes with its escapes resolved; undefined where it does not end, or holds a raw control character or a wrong escape. */
function readString(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  if (text.charAt(at) !== '"') return undefined
  let end = at + 1
  let escaped = false
  while (end < text.length && text.charAt(end) !== '"') {
    if (text.charCodeAt(end) < 0x20) return undefined
    const escape = text.charAt(end) === '\\'
    escaped ||= escape
    end += escape ? 2 : 1
  }
  if (end >= text.length) return undefined
  if (!escaped) return { value: text.slice(at + 1, end), end: end + 1 }
  try {
    return { value: JSON.parse(text.slice(at, end + 1)), end: end + 1 }
  } catch {
    return undefined
  }
}

function readScalar(text: string, at: number): Step | undefined {
  const string = readString(text, at)
  if (string !== undefined) return { event: { kind: 'string', value: string.value, at }, end: string.end }
  const literal = literals.find((word) => text.startsWith(word, at))
  if (literal !== undefined) return { event: { kind: 'literal', at }, end: at + literal.length }
  const end = whileIn('+-.0123456789eE', text, at)
  const written = text.slice(at, Math.min(end, at + longestNumber))
  return number.test(written) ? { event: { kind: 'number', written, at }, end } : undefined
}

function readValue(text: string, at: number): Step | undefined {
  const of = text.charAt(at) === '{' ? 'object' : text.charAt(at) === '[' ? 'array' : undefined
  if (of === undefined) return readScalar(text, at)
  return { event: { kind: 'open', of, at }, end: at + 1, next: of === 'object' ? 'key or }' : 'value or ]' }
}

function readKey(text: string, at: number): Step | undefined {
  const key = readString(text, at)
  return key && { event: { kind: 'key', value: key.value, at }, end: key.end, next: 'colon' }
}

/** What stands at a position, given what may stand there; undefined when it may not. */
function readStep(text: string, at: number, expected: Expected, inside: Container | undefined): Step | undefined {
  const character = text.charAt(at)
  const closes = character === (inside === 'object' ? '}' : ']') && inside !== undefined
  const close: Step = { event: { kind: 'close', at }, end: at + 1 }
  switch (expected) {
    case 'value':
      return readValue(text, at)
    case 'value or ]':
      return closes ? close : readValue(text, at)
    case 'key':
      return readKey(text, at)
    case 'key or }':
      return closes ? close : readKey(text, at)
    case 'colon':
      return character === ':' ? { end: at + 1, next: 'value' } : undefined
    case 'comma or end':
      if (character === ',') return { end: at + 1, next: inside === 'object' ? 'key' : 'value' }
      return closes ? close : undefined
    case 'nothing':
      return undefined
  }
}

/**
 * Walks through a JSON text (RFC 8259) piece by piece, without building anything, so that neither depth nor size can exhaust memory.
 * Returns the offset at which it stops being JSON; undefined when all of it is.
 */
export function* scanJson(text: string): Generator<JsonEvent, number | undefined> {
  const open: Container[] = []
  let expected: Expected = 'value'
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const step = readStep(text, at, expected, open.at(-1))
    if (step === undefined) return at
    if (step.event !== undefined) yield step.event
    if (step.event?.kind === 'open') open.push(step.event.of)
    else if (step.event?.kind === 'close') open.pop()
    expected = step.next ?? (open.length === 0 ? 'nothing' : 'comma or end')
    at = skipSpace(text, step.end)
  }
  return expected === 'nothing' ? undefined : at
}
