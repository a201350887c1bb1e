/** Code of the typesetter that is finished: it is put into other code as it is. */
export class Code {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What a template may hold: texts become string literals and never code, code is put in as it is, lists are separated by commas. */
export type Content = Code | string | number | boolean | readonly Content[]

/** Signs that no page shows: control signs but for tab and line end, marks that turn the direction of reading, half letters of a pair. */
const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/g

/** A text as a page can show it: no half letters, no control signs; a line ends with \n alone. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, '')

/** A text as a string literal: within it nothing is code or markup, whatever it holds. */
export const literal = (text: string): string => `"${plain(text).replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`

function textOf(content: Content): string {
  if (typeof content === 'string') return literal(content)
  if (content instanceof Code) return content.text
  if (Array.isArray(content)) return content.map(textOf).join(', ')
  return String(content)
}

/**
 * A template of code for the typesetter: every text in it becomes a string literal, except what is code already.
 * Example: typst`strong(${'#1 "A"'})` is `strong("#1 \"A\"")`.
 */
export function typst(strings: TemplateStringsArray, ...values: readonly Content[]): Code {
  let text = strings[0] ?? ''
  for (let at = 0; at < values.length; at += 1) text += textOf(values[at] ?? '') + (strings[at + 1] ?? '')
  return new Code(text)
}

/** Pieces one after the other, as one; nothing where there are none. */
export function joined(pieces: readonly Content[]): Code {
  if (pieces.length === 0) return new Code('none')
  return new Code(`{ ${pieces.map(textOf).join('; ')} }`)
}

/** Rows or cells as arguments, every one closed by a comma; a list of one stays a list. */
export const listed = (pieces: readonly Content[]): Code =>
  new Code(pieces.map((piece) => `${textOf(piece)},`).join(' '))
