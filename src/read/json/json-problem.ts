/** Why a JSON text is refused, with its place. */
export type JsonProblem =
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'too-deep'; readonly line: number; readonly column: number }
  | { readonly kind: 'too-many-values'; readonly line: number; readonly column: number }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly line: number; readonly column: number }
  | { readonly kind: 'forbidden-key'; readonly key: string; readonly line: number; readonly column: number }
  | { readonly kind: 'number-not-exact'; readonly text: string; readonly line: number; readonly column: number }
  | { readonly kind: 'broken-character'; readonly line: number; readonly column: number }

export type JsonPlace = { readonly line: number; readonly column: number }

/** Line and column of offsets in a text, both from 1. Offsets that rise are found without starting over. */
export function createPlaces(text: string): (offset: number) => JsonPlace {
  let [line, start] = [1, 0]
  return (offset) => {
    if (offset < start) [line, start] = [1, 0]
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line += 1
      start = end + 1
    }
    return { line, column: offset - start + 1 }
  }
}
