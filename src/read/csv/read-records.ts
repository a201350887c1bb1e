import type { TextPlace } from '../../core/refusal.ts'

/** A field as it stands between commas, without its quotation marks, and where it begins. */
export type CsvField = { readonly text: string; readonly at: TextPlace }

/** Why a text is no CSV. */
export type CsvProblem = { readonly kind: 'quote-open' | 'quote-within' | 'too-much'; readonly at: TextPlace }
export type CsvReading = { readonly records: readonly (readonly CsvField[])[] } | { readonly problem: CsvProblem }

/** A table of a plan has some dozens of columns, and as many lines as it has indicators. */
export const most = { characters: 2_000_000, fields: 200, lines: 5_000 }

const plainField = /[^",\r\n]*/y
const quotedField = /"([^"]*(?:""[^"]*)*)"/y
const lineEnd = /\r\n|\n|\r/y
const lineEnds = /\r\n|\n|\r/g

/** Walks over a text and knows its line and column. */
class Walk {
  #index = 0
  #line = 1
  #lineStart = 0
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }

  get at(): TextPlace {
    return { line: this.#line, column: this.#index - this.#lineStart + 1 }
  }
  get isAtEnd(): boolean {
    return this.#index >= this.#text.length
  }
  /** Whether a letter of these stands next. */
  sees(letters: string): boolean {
    return !this.isAtEnd && letters.includes(this.#text.charAt(this.#index))
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#index
    const found = pattern.exec(this.#text)
    if (found === null) return undefined
    for (const end of found[0].matchAll(lineEnds)) {
      this.#line += 1
      this.#lineStart = this.#index + end.index + end[0].length
    }
    this.#index += found[0].length
    return found
  }
}

const comma = /,/y

function readField(walk: Walk): CsvField | CsvProblem {
  const { at } = walk
  if (!walk.sees('"')) {
    const text = walk.take(plainField)?.[0] ?? ''
    return walk.sees('"') ? { kind: 'quote-within', at: walk.at } : { text, at }
  }
  const quoted = walk.take(quotedField)
  if (quoted === undefined) return { kind: 'quote-open', at }
  const isEnd = walk.isAtEnd || walk.sees(',\r\n')
  return isEnd ? { text: (quoted[1] ?? '').replaceAll('""', '"'), at } : { kind: 'quote-within', at: walk.at }
}

/**
 * The records of a CSV file (RFC 4180; any line end; a mark of byte order in front is passed over). A quotation mark that is not closed, or stands
 * within a field, is named with its place: nobody knows the fields behind it. So is the place from which a file is too large to be a plan.
 */
export function readRecords(text: string): CsvReading {
  const walk = new Walk(text.startsWith('\uFEFF') ? text.slice(1) : text)
  const records: CsvField[][] = []
  while (!walk.isAtEnd) {
    const record: CsvField[] = []
    do {
      const field = readField(walk)
      if ('kind' in field) return { problem: field }
      record.push(field)
      if (record.length > most.fields) return { problem: { kind: 'too-much', at: field.at } }
    } while (walk.take(comma) !== undefined)
    walk.take(lineEnd)
    records.push(record)
    if (walk.at.line > most.lines + 1) return { problem: { kind: 'too-much', at: walk.at } }
  }
  return { records }
}
