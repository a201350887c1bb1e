import type { SlideTemplate, TemplateLink, TemplatePart } from '../../core/slide-template.ts'
import type { Deck } from '../../report/document/deck.ts'
import { partOf, textOf, type Parts } from './parcel.ts'
import { cover, foot, inner, margin, top } from './sheet.ts'
import { signLetter } from './words.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentTypes: Readonly<Record<Exclude<TemplatePart['kind'], 'image'>, string>> = {
  slideMaster: 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
  slideLayout: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
}

/** Ward's parts have a folder of their own, so that no name meets one of ours. */
const placed = (path: string): string => path.replace(/^ppt\//, 'ppt/ward/')
const relsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels')

const relationships = (links: readonly TemplateLink[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  links
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${office}/${type}" Target="/${placed(target)}"/>`)
    .join('') +
  '</Relationships>'

const isOurs = (name: string): boolean => /^ppt\/(slideMasters|slideLayouts)\//.test(name)

function finishTypes(xml: string, { parts }: SlideTemplate): string {
  const overrides = parts.flatMap(({ path, kind }) =>
    kind === 'image' ? [] : [`<Override PartName="/${placed(path)}" ContentType="${contentTypes[kind]}"/>`],
  )
  return xml
    .replace(/<Override PartName="\/ppt\/(?:slideMasters|slideLayouts)\/[^>]*>/g, '')
    .replace('</Types>', `${overrides.join('')}</Types>`)
}

const ourWidth = 12_192_000

/** How a slide stands in a layout: as which kind of title, and whether the layout's own place for it leaves ours free below. */
type Place = { readonly title: 'title' | 'ctrTitle'; readonly keepsOurs: boolean; readonly cover: boolean }

const titleShape = /<p:sp>(?:(?!<\/p:sp>).)*?<p:ph\b[^>]*type="(?:title|ctrTitle)".*?<\/p:sp>/s

/** The upper and lower edge of the place for titles, in the layout or else in its master; undefined where neither says it. */
function titleEdges(...parts: readonly (TemplatePart | undefined)[]): readonly [number, number] | undefined {
  for (const part of parts) {
    const shape = part === undefined ? undefined : titleShape.exec(textOf(part.bytes))?.[0]
    const place = /<a:off x="-?\d+" y="(-?\d+)"\/>\s*<a:ext cx="\d+" cy="(\d+)"\/>/.exec(shape ?? '')
    if (place !== null) return [Number(place[1]), Number(place[1]) + Number(place[2])]
  }
  return undefined
}

function placeIn(template: SlideTemplate, layout: 'cover' | 'content'): Place {
  const find = (path: string) => template.parts.find((part) => part.path === path)
  const own = find(template[layout])
  const title = own !== undefined && /type="ctrTitle"/.test(textOf(own.bytes)) ? 'ctrTitle' : 'title'
  const edges = titleEdges(own, find(template.master))
  const emu = (points: number) => (points * 12_700 * template.width) / ourWidth
  const [highest, lowest] = layout === 'cover' ? [emu(cover.over + 24), emu(cover.signs)] : [0, emu(top.body + 4)]
  return {
    title,
    cover: layout === 'cover',
    keepsOurs: edges === undefined || edges[0] < highest || edges[1] > lowest,
  }
}

/** A shape of a slide in the ward's layout: the title stands where that layout has it, if nothing of ours stands there; what stands above it goes to the foot. */
function finishShape(shape: string, { title, keepsOurs, cover: isCover }: Place): string {
  if (/<p:ph\b[^>]*type="title"/.test(shape)) {
    const named = shape.replace(/<p:ph\b[^>]*\/>/, `<p:ph type="${title}"/>`)
    if (keepsOurs) return named
    return named
      .replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>')
      .replace(/<a:bodyPr\b[^>]*>(?:<\/a:bodyPr>)?/, '<a:bodyPr><a:normAutofit/></a:bodyPr>')
      .replace(/<a:lnSpc>.*?<\/a:lnSpc>/gs, '')
  }
  if (!/<p:ph\b[^>]*type="body"/.test(shape)) return shape
  const free = shape.replace(/<p:ph\b[^>]*\/>/, '')
  if (isCover) return free
  const emu = (points: number) => Math.round(points * 12_700)
  const [x, width] = [margin + inner * 0.3, inner * 0.62]
  const at = `<a:off x="${emu(x)}" y="${emu(foot.top)}"/><a:ext cx="${emu(width)}" cy="${emu(foot.height)}"/>`
  return free.replace(/<a:off [^>]*\/><a:ext [^>]*\/>/, at).replace(/algn="l"/g, 'algn="r"')
}

const signs = new Set<string>([...Object.values(signLetter), ' '])
const isSigns = (run: string): boolean =>
  Array.from(/<a:t>([^<]*)/.exec(run)?.[1] ?? 'x').every((letter) => signs.has(letter))
const faces = /<a:(?:latin|ea|cs) typeface="[^"]*"[^>]*\/>/g

/** Words take the ward's letters; signs keep ours, for not every font has them. */
const inTheirLetters = (xml: string): string =>
  xml.replace(/<a:r>.*?<\/a:r>/gs, (run) => (isSigns(run) ? run : run.replace(faces, '')))

const finishSlide = (xml: string, place: Place): string =>
  inTheirLetters(xml.replace(/<p:sp>.*?<\/p:sp>/gs, (shape) => finishShape(shape, place)))

const lengths = /\b(x|y|cx|cy|w|h|marL|marR|marT|marB|lIns|tIns|rIns|bIns|sz)="(\d+)"|(<a:spcPts val=")(\d+)"/g

/** A slide enlarged or reduced to another sheet of the same shape: places, lines and letters alike. */
function scaled(xml: string, share: number): string {
  const by = (number: string) => Math.round(Number(number) * share)
  return xml.replace(lengths, (_, name?: string, length = '0', spacing = '', points = '0') =>
    name === undefined ? `${spacing}${by(points)}"` : `${name}="${by(length)}"`,
  )
}

/** Our slides in a ward's master and layouts: its letters, its ground, its place for titles. */
export function useTemplate(ours: Parts, template: SlideTemplate, deck: Deck): Parts {
  const made: Parts = {}
  for (const [name, bytes] of Object.entries(ours)) if (!isOurs(name)) made[name] = bytes
  const edit = (name: string, change: (xml: string) => string) => {
    const bytes = made[name]
    if (bytes !== undefined) made[name] = partOf(change(textOf(bytes)))
  }
  for (const { path, bytes, links } of template.parts) {
    made[placed(path)] = bytes
    if (links.length > 0) made[relsOf(placed(path))] = partOf(relationships(links))
  }
  const share = template.width / ourWidth
  const theme = template.parts.find(({ path }) => path === template.master)?.links.find(({ type }) => type === 'theme')
  edit('[Content_Types].xml', (xml) => finishTypes(xml, template))
  edit('ppt/presentation.xml', (xml) =>
    xml
      .replace(/<p:sldSz [^>]*>/, `<p:sldSz cx="${template.width}" cy="${template.height}"/>`)
      .replace(/(<p:sldMasterId id=")\d+/, `$1${template.masterId}`),
  )
  edit('ppt/_rels/presentation.xml.rels', (xml) =>
    xml
      .replace(/Target="slideMasters\/[^"]*"/, `Target="/${placed(template.master)}"`)
      .replace(/Target="theme\/[^"]*"/, theme === undefined ? '$&' : `Target="/${placed(theme.target)}"`),
  )
  for (const name of Object.keys(made).filter((one) => /^ppt\/charts\/chart\d+\.xml$/.test(one)))
    edit(name, (xml) =>
      xml.replace(
        /<a:(latin|ea) typeface="[^"]*"\/>/g,
        (_, of: string) => `<a:${of} typeface="+mn-${of === 'ea' ? 'ea' : 'lt'}"/>`,
      ),
    )
  const places = { cover: placeIn(template, 'cover'), content: placeIn(template, 'content') }
  deck.slides.forEach(({ layout }, index) => {
    const name = `slide${index + 1}.xml`
    edit(`ppt/slides/${name}`, (xml) => scaled(finishSlide(xml, places[layout]), share))
    edit(`ppt/slides/_rels/${name}.rels`, (xml) =>
      xml.replace(/Target="\.\.\/slideLayouts\/[^"]*"/, `Target="/${placed(template[layout])}"`),
    )
  })
  return made
}
