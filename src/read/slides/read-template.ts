import { strFromU8, unzipSync } from 'fflate'
import type { SlideTemplate, TemplatePart } from '../../core/slide-template.ts'
import { readPicture } from '../picture/read-picture.ts'
import { elementsOf, relationshipsOf, relsPathOf } from './relationships.ts'

/** Why slides cannot be a template; `detail` names the part or the size. */
export type TemplateProblem = {
  readonly problem: 'not-slides' | 'too-large' | 'broken-part' | 'other-size' | 'foreign-part' | 'no-layout'
  readonly detail: string
}

const entriesAtMost = 2000
const bytesAtMost = 60_000_000
const kinds = new Set(['slideMaster', 'slideLayout', 'theme', 'image'])
const isKind = (type: string): type is TemplatePart['kind'] => kinds.has(type)
/** Any size of 16:9 (28 cm, 25.4 cm or 33.867 cm wide): ours is measured for that shape and enlarged or reduced to it. */
const isWide = (width: number, height: number): boolean =>
  width >= 3_000_000 && width <= 51_206_400 && Math.abs((width * 9) / (height * 16) - 1) <= 0.01

class Stop extends Error {
  readonly found: TemplateProblem
  constructor(problem: TemplateProblem['problem'], detail: string) {
    super(problem)
    this.found = { problem, detail }
  }
}

/** The parts that may matter; a parcel that says it is too large is not opened. The library gives no part more room than it says. */
function opened(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1
        total += name.startsWith('ppt/') ? originalSize : 0
        if (entries > entriesAtMost || total > bytesAtMost) throw new Stop('too-large', name)
        return name.startsWith('ppt/') && !name.startsWith('ppt/slides/') && !name.startsWith('ppt/notesSlides/')
      },
    })
  } catch (cause) {
    if (cause instanceof Stop) throw cause
    throw new Stop('not-slides', '')
  }
}

const has = (xml: Uint8Array, ...types: readonly string[]): boolean =>
  (elementsOf(strFromU8(xml)) ?? []).some(
    ({ name, attributes }) => name === 'ph' && types.includes(attributes['type'] ?? ''),
  )

function partOf(files: Record<string, Uint8Array>, path: string, kind: TemplatePart['kind']): TemplatePart {
  const bytes = files[path]
  if (bytes === undefined) throw new Stop('broken-part', path)
  if (kind === 'image') {
    // Only what is the picture itself: no place, no author.
    const picture = readPicture(bytes)
    if (picture === undefined) throw new Stop('foreign-part', path)
    return { path, kind, bytes: picture.bytes, links: [] }
  }
  if (elementsOf(strFromU8(bytes)) === undefined) throw new Stop('broken-part', path)
  const rels = files[relsPathOf(path)]
  const links = rels === undefined ? [] : relationshipsOf(path, strFromU8(rels))
  if (links === undefined) throw new Stop('broken-part', relsPathOf(path))
  for (const { type, external } of links)
    if (external || !isKind(type)) throw new Stop('foreign-part', `${path}: ${type}`)
  return { path, kind, bytes, links: links.map(({ id, type, target }) => ({ id, type, target })) }
}

/** Everything that a master leads to; what is no master, layout, theme or picture is not taken over unseen. */
function reachable(files: Record<string, Uint8Array>, master: string): TemplatePart[] {
  const found = new Map<string, TemplatePart>()
  const waiting: { path: string; kind: TemplatePart['kind'] }[] = [{ path: master, kind: 'slideMaster' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next.path)) continue
    const part = partOf(files, next.path, next.kind)
    found.set(next.path, part)
    for (const { type, target } of part.links) if (isKind(type)) waiting.push({ path: target, kind: type })
  }
  return [...found.values()]
}

function layoutOf(parts: readonly TemplatePart[], types: readonly string[], titles: readonly string[]): string {
  const layouts = parts
    .filter(({ kind, bytes }) => kind === 'slideLayout' && has(bytes, ...titles))
    .map(({ path, bytes }) => ({ path, type: elementsOf(strFromU8(bytes))?.[0]?.attributes['type'] ?? '' }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const wanted = types.flatMap((type) => layouts.find((layout) => layout.type === type) ?? [])
  const [first] = [...wanted, ...layouts]
  if (first === undefined) throw new Stop('no-layout', types[0] ?? '')
  return first.path
}

/** A ward's slides as a template for ours: its first master with its layouts, theme and pictures, and nothing else of it. */
export function readTemplate(bytes: Uint8Array): SlideTemplate | TemplateProblem {
  try {
    const files = opened(bytes)
    const path = 'ppt/presentation.xml'
    const [presentation, rels] = [files[path], files[relsPathOf(path)]]
    if (presentation === undefined || rels === undefined) throw new Stop('not-slides', '')
    const elements = elementsOf(strFromU8(presentation))
    const links = relationshipsOf(path, strFromU8(rels))
    if (elements === undefined || links === undefined) throw new Stop('broken-part', path)
    const size = elements.find(({ name }) => name === 'sldSz')?.attributes ?? {}
    const [width, height] = [Number(size['cx']), Number(size['cy'])]
    if (!isWide(width, height)) throw new Stop('other-size', `${size['cx'] ?? '?'} × ${size['cy'] ?? '?'}`)
    const first = elements.find(({ name }) => name === 'sldMasterId')?.attributes
    const master = links.find(({ id, type }) => type === 'slideMaster' && id === first?.['r:id'])?.target
    if (master === undefined) throw new Stop('broken-part', path)
    const parts = reachable(files, master)
    return {
      parts,
      width,
      height,
      master,
      masterId: first?.['id'] ?? '2147483648',
      cover: layoutOf(parts, ['title'], ['title', 'ctrTitle']),
      content: layoutOf(parts, ['titleOnly', 'obj', 'tx'], ['title']),
    }
  } catch (cause) {
    if (cause instanceof Stop) return cause.found
    throw cause
  }
}
