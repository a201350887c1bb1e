import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { codeIn, readDocument, root, tableRows } from './documents.ts'

const isFile = (path: string) => /\.(?:ts|css|json|txt|mjs)$/.test(path) && existsSync(join(root, path))

/** What the tables of a document name in the code: a cell with a file alone, and the names in the next one. `heading` stands over their first column. */
export function namedCode(document: string, heading: string): { readonly file: string; readonly name: string }[] {
  return tableRows(readDocument(document), heading).flatMap((cells) => {
    const at = cells.findIndex((cell) => codeIn(cell).length === 1 && isFile(codeIn(cell)[0] ?? ''))
    const file = codeIn(cells[at] ?? '')[0] ?? ''
    return file === '' ? [] : codeIn(cells[at + 1] ?? '').map((name) => ({ file, name }))
  })
}
