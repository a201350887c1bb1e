import { closeParcel, partOf } from '../../src/write/pptx/parcel.ts'
import { declaration, links, parcelLinks } from './parcel-parts.ts'

/** What a document of Word is made of, as XML: the inside of its body, its styles and its lists. */
export type WordParts = {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly others?: Readonly<Record<string, string>>
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const namespaces = `${word} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`

/** A document of Word from its XML: what programs write, without what reading does not need. */
export const makeDocx = ({ body, styles = '', numbering = '', others = {} }: WordParts): Uint8Array =>
  closeParcel(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
        '_rels/.rels': parcelLinks('word/document.xml'),
        'word/_rels/document.xml.rels': links({ styles: 'styles.xml', numbering: 'numbering.xml' }),
        'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
        'word/styles.xml': `${declaration}<w:styles ${word}>${styles}</w:styles>`,
        'word/numbering.xml': `${declaration}<w:numbering ${word}>${numbering}</w:numbering>`,
        ...others,
      }).map(([name, xml]) => [name, partOf(xml)]),
    ),
  )

/** A paragraph: its words, and its properties as XML. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A paragraph of a list by its number and level. */
export const listed = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A paragraph in a style. */
export const styled = (text: string, style: string): string => paragraph(text, `<w:pStyle w:val="${style}"/>`)

/** A cell with paragraphs in it; `properties` as XML. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`

/** A level of a list: how it counts and what it writes. */
export const listLevel = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** A list by its number (1, 2 …) with its levels. */
export const lists = (...levels: readonly string[]): string =>
  levels.map((own, at) => `<w:abstractNum w:abstractNumId="${at}">${own}</w:abstractNum>`).join('') +
  levels.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join('')
