import { layOut, type LaidOut, type LayoutProblem, type LayoutReader } from '../laid-out.ts'
import { relationshipsOf, relsPathOf } from '../slides/relationships.ts'
import { childOf, readElements, type XmlElement } from '../xml/read-elements.ts'
import { openZip, type Parcel } from '../zip/open-zip.ts'
import { bodyLines } from './body-lines.ts'
import { footnoteLines } from './footnotes.ts'
import { createNumbering } from './numbering.ts'
import { createParagraphReader } from './paragraph-text.ts'
import { readStyles } from './styles.ts'

/** Where the parcel says that its document is; programs may call it as they like. */
function mainPart(parcel: Parcel): string {
  const links = relationshipsOf('', parcel.text('_rels/.rels') ?? '<Relationships/>')
  return links?.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
}

/** A part that the document leads to; undefined where it has none. */
function partOf(parcel: Parcel, main: string, type: string): XmlElement | LayoutProblem | undefined {
  const rels = parcel.text(relsPathOf(main))
  const links = rels === undefined ? [] : relationshipsOf(main, rels)
  if (links === undefined) return { problem: 'broken', detail: relsPathOf(main) }
  const path = links.find((link) => link.type === type && !link.external)?.target
  const xml = path === undefined ? undefined : parcel.text(path)
  return xml === undefined || path === undefined ? undefined : readElements(xml, path)
}

/**
 * A document of Word: its body in its order, with automatic numbers as Word shows them. Its footnotes stand behind it. Left out: headers and footers,
 * comments, the table of contents, what was deleted or hidden.
 */
export const readDocxLines: LayoutReader = async (bytes): Promise<LaidOut | LayoutProblem> => {
  const parcel = openZip(bytes, (name) => /\.(?:xml|rels)$/.test(name) && !/(?:theme|media|embeddings)\//.test(name))
  if ('problem' in parcel) return parcel
  const main = mainPart(parcel)
  const document = readElements(parcel.text(main) ?? '', main)
  if ('problem' in document) return document
  const styles = partOf(parcel, main, 'styles')
  if (styles !== undefined && 'problem' in styles) return styles
  const numbering = partOf(parcel, main, 'numbering')
  if (numbering !== undefined && 'problem' in numbering) return numbering
  const footnotes = partOf(parcel, main, 'footnotes')
  if (footnotes !== undefined && 'problem' in footnotes) return footnotes
  const endnotes = partOf(parcel, main, 'endnotes')
  if (endnotes !== undefined && 'problem' in endnotes) return endnotes
  const context = {
    styleOf: readStyles(styles),
    markOf: createNumbering(numbering),
    read: createParagraphReader(),
  }
  const body = childOf(document, 'body')
  return layOut([
    ...bodyLines(body?.children ?? [], context),
    ...footnoteLines(body, footnotes, 'footnote'),
    ...footnoteLines(body, endnotes, 'endnote'),
  ])
}
