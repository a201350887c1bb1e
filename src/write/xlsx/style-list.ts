import { SaxesParser } from 'saxes'

const usualSize = 11

type Span = { readonly from: number; readonly to: number }
/** The lists of a part with styles that matter here, with their places in it. */
export type StyleList = {
  readonly formats: Map<string, string>
  readonly styles: Span[]
  /** The heights of the letters of each font, in points. */
  readonly sizes: number[]
  /** Where the lists of formats and of styles open and end. */
  readonly lists: Map<'numFmts' | 'cellXfs', { open: Span; end: number }>
  /** The root: its prefix, and where it opens. */
  root: { readonly prefix: string; readonly to: number }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const isList = (name: string): name is 'numFmts' | 'cellXfs' => name === 'numFmts' || name === 'cellXfs'

/** Reads the part with the styles of a workbook. It was read before and is well-formed. */
export function styleList(xml: string): StyleList {
  const all: StyleList = { formats: new Map(), styles: [], sizes: [], lists: new Map(), root: { prefix: '', to: 0 } }
  const path: string[] = []
  let from = 0
  const parser = new SaxesParser({ xmlns: false })
  const start = () => xml.lastIndexOf('<', parser.position - 1)
  parser.on('opentag', ({ name, attributes }) => {
    const own = local(name)
    if (path.length === 0) all.root = { prefix: name.slice(0, name.length - own.length), to: parser.position }
    if (isList(own) && path.length === 1) all.lists.set(own, { open: { from: start(), to: parser.position }, end: 0 })
    if (own === 'numFmt' && path.at(-1) === 'numFmts')
      all.formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
    if (own === 'xf' && path.at(-1) === 'cellXfs') from = start()
    if (own === 'font' && path.at(-1) === 'fonts') all.sizes.push(usualSize)
    if (own === 'sz' && path.at(-2) === 'fonts')
      all.sizes[all.sizes.length - 1] = parseFloat(attributes['val'] ?? '') || usualSize
    path.push(own)
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const own = path.pop() ?? ''
    if (own === 'xf' && path.at(-1) === 'cellXfs') all.styles.push({ from, to: parser.position })
    const list = isList(own) && path.length === 1 ? all.lists.get(own) : undefined
    if (list !== undefined) list.end = isSelfClosing ? -1 : start()
  })
  parser.write(xml).close()
  return all
}
