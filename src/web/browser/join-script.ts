/**
 * The modules of the site's script in the order in which they are joined, below `src/`: what the search is made of, and the page's own part
 * last. They import nothing but each other.
 */
export const scriptParts = [
  'core/fold.ts',
  'core/search/letter-variants.ts',
  'core/search/fold-for-search.ts',
  'core/search/query.ts',
  'core/search/search-record.ts',
  'core/search/find-records.ts',
  'core/search/mark-found.ts',
  'core/search/show-record.ts',
  'web/browser/search.js',
] as const

const imports = /^import\s[^;]*?from '\.{1,2}\/[^']+'\n/gm
const exported = /^export (?=const |function |async function )/gm

/**
 * Joins modules without types into one: what they import from each other stands before them. It is no module, which browsers would not load
 * from a disk, and leaves no names behind.
 */
export const joinScript = (sources: readonly string[]): string => `(async () => {\n${joined(sources)}\n})()\n`

/** The same as plain statements. */
export const joined = (sources: readonly string[]): string =>
  sources
    .map((source) =>
      source
        .replace(imports, '')
        .replace(exported, '')
        .replace(/[ \t]+$/gm, '')
        .trim(),
    )
    .join('\n')
