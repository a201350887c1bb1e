import { gatherRemarks } from '../gather-remarks.ts'
import {
  layOut,
  nearestLine,
  type LaidOut,
  type LaidOutLine,
  type LayoutProblem,
  type LayoutReader,
} from '../laid-out.ts'
import { LayoutStop, orProblem } from '../layout-stop.ts'
import { childOf, childrenOf, readElements, type XmlElement } from '../xml/read-elements.ts'
import { openZip, type Parcel } from '../zip/open-zip.ts'
import { diagramWords } from './diagram-words.ts'
import { relationshipsOf, relsPathOf, type Relationship } from './relationships.ts'
import { slideLines } from './slide-lines.ts'
import { slideShapes } from './slide-shapes.ts'

const main = 'ppt/presentation.xml'
const wanted = /^ppt\/(?:presentation\.xml|(?:_rels|slides|slideLayouts|slideMasters|diagrams)\/.*\.(?:xml|rels))$/
const slidesAtMost = 2000

/** The parts of a parcel as elements, each read once; what is missing is undefined, what is broken stops the reading. */
function createParts(parcel: Parcel) {
  const known = new Map<string, XmlElement>()
  const elementsOf = (path: string | undefined): XmlElement | undefined => {
    const xml = path === undefined ? undefined : parcel.text(path)
    if (path === undefined || xml === undefined) return undefined
    const before = known.get(path)
    if (before !== undefined) return before
    const read = readElements(xml, path)
    if ('problem' in read) throw new LayoutStop(read.problem, read.detail)
    if (!path.startsWith('ppt/slides/')) known.set(path, read)
    return read
  }
  const linksOf = (path: string): readonly Relationship[] => {
    const rels = parcel.text(relsPathOf(path))
    const links = rels === undefined ? [] : relationshipsOf(path, rels)
    if (links === undefined) throw new LayoutStop('broken', relsPathOf(path))
    return links
  }
  const leadsTo = (path: string | undefined, type: string) =>
    path === undefined ? undefined : linksOf(path).find((link) => link.type === type && !link.external)?.target
  return { elementsOf, linksOf, leadsTo }
}

/** The lines of a slide; undefined where it is hidden. */
function linesOfSlide(
  path: string,
  number: number,
  presentation: XmlElement,
  { elementsOf, linksOf, leadsTo }: ReturnType<typeof createParts>,
): LaidOutLine[] | undefined {
  const slide = elementsOf(path)
  if (slide === undefined) throw new LayoutStop('broken', path)
  if (/^(?:0|false)$/.test(slide.attributes['show'] ?? '')) return undefined
  const layout = leadsTo(path, 'slideLayout')
  const master = leadsTo(layout, 'slideMaster')
  const base = { layout: elementsOf(layout), master: elementsOf(master), presentation }
  const shapes = slideShapes(slide, base, (id) => {
    const data = elementsOf(linksOf(path).find((link) => link.id === id)?.target)
    return data === undefined ? [] : diagramWords(data)
  })
  const size = childOf(presentation, 'sldSz')?.attributes ?? {}
  const sheet = { width: Number(size['cx'] ?? 12_192_000), height: Number(size['cy'] ?? 6_858_000) }
  return slideLines(shapes, sheet, number)
}

type Slides = { readonly lines: readonly LaidOutLine[]; readonly hidden: readonly number[] }

function linesOfAll(parcel: Parcel): Slides {
  const parts = createParts(parcel)
  const presentation = parts.elementsOf(main)
  if (presentation === undefined) throw new LayoutStop('broken', main)
  const links = new Map(parts.linksOf(main).map((link) => [link.id, link]))
  const slides = childrenOf(childOf(presentation, 'sldIdLst'), 'sldId')
  if (slides.length > slidesAtMost) throw new LayoutStop('too-many-parts', String(slidesAtMost))
  const hidden: number[] = []
  let above = ''
  const all = slides.flatMap(({ attributes }, index) => {
    const link = links.get(attributes['r:id'] ?? '')
    if (link?.type !== 'slide' || link.external) return []
    const lines = linesOfSlide(link.target, index + 1, presentation, parts)
    if (lines === undefined) {
      hidden.push(index + 1)
      return []
    }
    const title = lines.find(({ text }) => text.startsWith('# '))
    const goesOn = title !== undefined && nameOf(title) === above
    if (title !== undefined) above = nameOf(title)
    return goesOn ? lines.filter((line) => line !== title) : lines
  })
  return { lines: all, hidden }
}

/** The slides as a document, and a remark on those that nobody sees. */
function layOutSlides({ lines, hidden }: Slides): LaidOut | LayoutProblem {
  const laidOut = layOut(lines)
  if ('problem' in laidOut) return laidOut
  const remarks = gatherRemarks()
  for (const number of hidden)
    remarks.add('hidden-slide', `slide=${number}`, () =>
      nearestLine(laidOut.lines, (origin) => origin.kind === 'slide' && origin.slide > number),
    )
  return { ...laidOut, remarks: remarks.all() }
}

/** 防災（続き）, 防災 (2/3): what does not fit on one slide goes on under its title. */
const continued = /[\s　]*[(（](?:続き|つづき|その[0-9０-９]{1,2}|[0-9０-９]{1,2}[/／][0-9０-９]{1,2})[)）]$/
const nameOf = ({ text }: LaidOutLine): string => text.replace(continued, '')

/**
 * Slides of PowerPoint in the order in which they are shown. Left out: a title that is that of the slide before, hidden slides and shapes, what lies beside a slide, notes, the numbers of
 * slides, days and footers, the words of charts and pictures.
 */
export const readPptxLines: LayoutReader = async (bytes): Promise<LaidOut | LayoutProblem> => {
  const parcel = openZip(bytes, (name) => wanted.test(name))
  if ('problem' in parcel) return parcel
  return orProblem(() => layOutSlides(linesOfAll(parcel)))
}
