import { closeParcel, partOf } from '../../src/write/pptx/parcel.ts'
import { declaration, links, parcelLinks } from './parcel-parts.ts'

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** A slide: the XML of its shapes; attributes of the slide itself; parts that it leads to. */
export type SlideParts = {
  readonly shapes: string
  readonly attributes?: string
  readonly links?: Readonly<Record<string, string>>
}

const tree = (shapes: string) =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`
const level = (at: number, inside: string) => `<a:lvl${at}pPr>${inside}</a:lvl${at}pPr>`
const dots = [1, 2, 3].map((at) => level(at, '<a:buFont typeface="Arial"/><a:buChar char="•"/>')).join('')
const master = () =>
  `${declaration}<p:sldMaster ${namespaces}>${tree(box('', { placeholder: '<p:ph type="title"/>', at: [0.5, 0.3, 12, 1] }) + box('', { placeholder: '<p:ph type="body" idx="1"/>', at: [0.5, 1.5, 12, 5] }))}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="slideLayout"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(1, '<a:buNone/>')}</p:titleStyle><p:bodyStyle>${dots}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`
const layout = () =>
  `${declaration}<p:sldLayout ${namespaces} type="obj">${tree(box('', { placeholder: '<p:ph type="title"/>' }) + box('', { placeholder: '<p:ph idx="1"/>', at: [0.5, 1.5, 12, 5] }))}</p:sldLayout>`

const inch = 914_400
/** Left, top, width and height in inches. */
export type At = readonly [left: number, top: number, width: number, height: number]
const transform = ([x, y, width, height]: At, name = 'a:xfrm') =>
  `<${name}><a:off x="${x * inch}" y="${y * inch}"/><a:ext cx="${width * inch}" cy="${height * inch}"/></${name}>`

/** Paragraphs of a box, one to a line of `text`, with the same properties. */
export const paragraphs = (text: string, properties = ''): string =>
  text
    .split('\n')
    .map((line) => `<a:p>${properties}<a:r><a:t>${line}</a:t></a:r></a:p>`)
    .join('')

/** A box of text, or a placeholder (`placeholder`: its XML); `text` may be XML of paragraphs. */
export function box(
  text: string,
  {
    at,
    placeholder = '',
    attributes = '',
  }: { readonly at?: At; readonly placeholder?: string; readonly attributes?: string },
): string {
  const own = text.startsWith('<') ? text : paragraphs(text)
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="box" ${attributes}/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr>${at === undefined ? '' : transform(at)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${own}</p:txBody></p:sp>`
}

/** The title of a slide, at the place that its layout gives it. */
export const title = (text: string): string => box(text, { placeholder: '<p:ph type="title"/>' })
/** The body of a slide, whose paragraphs are items. */
export const body = (text: string): string => box(text, { placeholder: '<p:ph idx="1"/>' })

/** A table at its place; a cell that begins with < is XML. */
export const slideTable = (at: At, rows: readonly (readonly string[])[]): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform(at, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1" bandRow="1"/><a:tblGrid>${(rows[0] ?? []).map(() => `<a:gridCol w="${Math.round((at[2] * inch) / (rows[0]?.length ?? 1))}"/>`).join('')}</a:tblGrid>${rows.map((cells) => `<a:tr h="400000">${cells.map(slideCell).join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`

const slideCell = (text: string) =>
  text.startsWith('<a:tc')
    ? text
    : `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs(text)}</a:txBody><a:tcPr/></a:tc>`

/** Slides of PowerPoint from the XML of their shapes, with one layout whose body has dots. */
export function makePptx(slides: readonly SlideParts[], others: Readonly<Record<string, string>> = {}): Uint8Array {
  const numbered = slides.map((slide, index) => ({ ...slide, number: index + 1 }))
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/><Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"/>${numbered.map(({ number }) => `<Override PartName="/ppt/slides/slide${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/>`).join('')}</Types>`,
    '_rels/.rels': parcelLinks('ppt/presentation.xml'),
    'ppt/presentation.xml': `${declaration}<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="slideMaster"/></p:sldMasterIdLst><p:sldIdLst>${numbered.map(({ number }) => `<p:sldId id="${255 + number}" r:id="slide#${number}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': links({
      slideMaster: 'slideMasters/slideMaster1.xml',
      ...Object.fromEntries(numbered.map(({ number }) => [`slide#${number}`, `slides/slide${number}.xml`])),
    }),
    'ppt/slideMasters/slideMaster1.xml': master(),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': links({ slideLayout: '../slideLayouts/slideLayout1.xml' }),
    'ppt/slideLayouts/slideLayout1.xml': layout(),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': links({ slideMaster: '../slideMasters/slideMaster1.xml' }),
  }
  for (const { shapes, attributes = '', number, links: own = {} } of numbered) {
    parts[`ppt/slides/slide${number}.xml`] = `${declaration}<p:sld ${namespaces} ${attributes}>${tree(shapes)}</p:sld>`
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = links({
      slideLayout: '../slideLayouts/slideLayout1.xml',
      ...own,
    })
  }
  return closeParcel(
    Object.fromEntries(Object.entries({ ...parts, ...others }).map(([name, xml]) => [name, partOf(xml)])),
  )
}
