import type { Prose } from '../document/text.ts'
/** Words of the document under their names, as far as it has them. */
export function prose(
  fields: readonly (readonly [label: string, words: { readonly text: string } | undefined])[],
): Prose[] {
  return fields.flatMap(([label, words]): Prose[] =>
    words === undefined || words.text === '' ? [] : [{ kind: 'prose', label, lines: words.text.split('\n') }],
  )
}
