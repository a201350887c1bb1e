import type { SearchIndex } from '../../report/search-index.ts'

/**
 * An index as a script that leaves it under the address by which it was loaded. A page on a disk may run a script that lies beside it, but may
 * not read a file.
 */
export const searchIndexScript = (index: SearchIndex): string =>
  `(globalThis.searchIndexes ??= new Map()).set(document.currentScript.getAttribute('src'),${JSON.stringify(index)})\n`
