import { formulaAfter } from './moved-sheet.ts'
import type { Added } from './moved-rows.ts'

/** What may stand before `calcPr`, the nearest first. Source: ECMA-376 part 1, 18.2.27 (CT_Workbook). */
const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'] as const

/** Makes spreadsheet programs count anew what depends on the cells that were filled: the results that the workbook holds are those of the empty form. */
export function countedAnew(root: string): string {
  const own = /<(?:\w+:)?calcPr\b[^>]*>/.exec(root)
  if (own !== null) {
    const tag = own[0]
      .replace(/\sfullCalcOnLoad=(?:"[^"]*"|'[^']*')/, '')
      .replace(/\s*\/?>$/, (end) => ` fullCalcOnLoad="1"${end.trim()}`)
    return root.slice(0, own.index) + tag + root.slice(own.index + own[0].length)
  }
  for (const name of before) {
    const end = new RegExp(`</((?:\\w+:)?)${name}\\s*>`).exec(root)
    if (end === null) continue
    const at = end.index + end[0].length
    return `${root.slice(0, at)}<${end[1] ?? ''}calcPr fullCalcOnLoad="1"/>${root.slice(at)}`
  }
  return root
}

/** The folder in which somebody saved the workbook is nobody's business. */
export const withoutPath = (root: string): string => root.replace(/<x15ac:absPath\b[^>]*\/>/g, '')

/** Who made the form, who saved it last and when, is taken out of what the file says of itself. */
export const withoutNames = (properties: string): string =>
  properties
    .replace(/(<(?:\w+:)?(?:creator|lastModifiedBy|Company|Manager)(?:\s[^>]*)?>)[^<]*(?=<\/)/g, '$1')
    .replace(/<(\w+:)?(created|modified|lastPrinted)(?:\s[^>]*)?>[^<]*<\/(?:\w+:)?\2>/g, '')

/** The names of cells and what is printed, moved with the rows. */
export function movedNames(root: string, moves: ReadonlyMap<string, readonly Added[]>): string {
  if (moves.size === 0) return root
  return root.replace(/(<(?:\w+:)?definedName\s[^>]*>)([^<]*)(?=<)/g, (said, tag: string, leads: string) => {
    const moved = formulaAfter(leads, undefined, moves)
    return moved === undefined ? said : tag + moved.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  })
}

/** The list of parts and the ways of the workbook, without the order of counting. */
export function withoutChain(texts: ReadonlyMap<string, string>, root: string): [path: string, text: string][] {
  const types = '[Content_Types].xml'
  const ways = root.replace(/([^/]+)$/, '_rels/$1.rels')
  return [types, ways].map((path) => [
    path,
    (texts.get(path) ?? '').replace(/<(?:\w+:)?(?:Override|Relationship)\s[^>]*calcChain[^>]*\/>/g, ''),
  ])
}
