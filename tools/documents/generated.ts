import { listOfChecks } from './list-of-checks.ts'
import { listOfCarried } from './list-of-carried.ts'
import { listOfColumns } from './list-of-columns.ts'
import { listOfReadability } from './list-of-readability.ts'
import { listOfSchemes } from './list-of-schemes.ts'
import { listOfTableFields } from './list-of-table-fields.ts'

/** The documents that have a part made from the code, and how it is made. */
export const generated: Readonly<Record<string, () => string>> = {
  'docs/checks.md': listOfChecks,
  'docs/schemes.md': listOfSchemes,
  'docs/open-data.md': () => [listOfColumns(), listOfTableFields(), listOfReadability()].join('\n\n'),
  'docs/stratml.md': listOfCarried,
}

const begin = '<!-- made from the code: node bootstrap.mjs --dev tools/documents/renew.ts -->'
const end = '<!-- end of what is made from the code -->'

/** A document with its made part made anew; what stands around it stays. Throws when the marks are gone. */
export function withPart(document: string, part: string): string {
  const from = document.indexOf(begin)
  const to = document.indexOf(end)
  if (from < 0 || to < from) throw new Error('the marks of the made part are missing')
  return `${document.slice(0, from)}${begin}\n\n${part}\n\n${document.slice(to)}`
}
