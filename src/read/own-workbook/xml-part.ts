import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { OwnFileStop } from './packed-parts.ts'

export type Tag = {
  /** Without its prefix. */
  readonly name: string
  readonly prefix: string
  readonly attributes: Readonly<Record<string, string>>
  readonly depth: number
  readonly isEmpty: boolean
  /** Where it begins and ends in the text: of an opening tag `<` and behind `>`, of a closing one the same. */
  readonly from: number
  readonly to: number
}
type Heard = {
  readonly opens?: (tag: Tag) => void
  readonly closes?: (tag: Tag) => void
  readonly says?: (text: string) => void
}

/** No part of a workbook has elements so deep in each other. */
const depthAtMost = 256

/** Goes through a part tag by tag; what is broken or has a DOCTYPE ends it. */
export function walkXml(path: string, xml: string, { opens, closes, says }: Heard): void {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  const tagOf = ({ name, attributes, isSelfClosing }: SaxesTagPlain): Tag => {
    const colon = name.indexOf(':')
    return {
      name: name.slice(colon + 1),
      prefix: name.slice(0, colon + 1),
      attributes,
      depth,
      isEmpty: isSelfClosing,
      // No value of an attribute holds a bare <, so the last one begins the tag.
      from: xml.lastIndexOf('<', parser.position - 1),
      to: parser.position,
    }
  }
  parser.on('error', () => {
    throw new OwnFileStop('broken-part', path)
  })
  parser.on('doctype', () => {
    throw new OwnFileStop('doctype', path)
  })
  parser.on('opentag', (tag) => {
    opens?.(tagOf(tag))
    depth += 1
    if (depth > depthAtMost) throw new OwnFileStop('broken-part', path)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    closes?.(tagOf(tag))
  })
  if (says !== undefined) {
    parser.on('text', says)
    parser.on('cdata', says)
  }
  parser.write(xml).close()
}
