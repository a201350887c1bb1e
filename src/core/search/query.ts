import { foldForSearch } from './fold-for-search.ts'

/** What somebody looks for: all of the terms, folded. `too-long`: longer than anybody types. */
export type Query =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }

export const queryAtMost = 100

/** Reads a query: words between spaces, whatever their width, must all be found; one that is part of another is looked for once. */
export function readQuery(text: string): Query {
  if (Array.from(text).length > queryAtMost) return { kind: 'too-long' }
  const words = text.split(/[\s\p{Cc}]+/u).map(foldForSearch)
  const terms = [...new Set(words)].filter((word) => word !== '')
  const needed = terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)))
  return needed.length === 0 ? { kind: 'empty' } : { kind: 'terms', terms: needed }
}
