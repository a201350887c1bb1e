import { childOf, childrenOf, type XmlElement } from '../xml/read-elements.ts'

/** What of a paragraph style matters for reading: the level of a heading (1 to 9), its list, and what it is called. */
export type ParagraphStyle = {
  readonly name: string
  readonly outline: number | undefined
  readonly isTitle: boolean
  readonly list: ListPlace | undefined
}

/** Where a paragraph stands in a list: the list by its number (0 for none), and how deep. */
export type ListPlace = { readonly list: string; readonly level: number }

/** Styles rest on others; a circle of them ends here. */
const stepsAtMost = 20
const plain: ParagraphStyle = { name: '', outline: undefined, isTitle: false, list: undefined }

/** An outline level as Word counts (0 is the first; 9 is body text) as the level of a heading; undefined where it is not said. */
const outlineOf = (properties: XmlElement | undefined): number | undefined => {
  const value = childOf(properties, 'outlineLvl')?.attributes['val']
  return value !== undefined && /^[0-9]$/.test(value) ? Number(value) + 1 : undefined
}

/** The list that paragraph properties name; what they leave out is in what they rest on. */
export function listPlaceOf(properties: XmlElement | undefined, rest?: ListPlace): ListPlace | undefined {
  const numbered = childOf(properties, 'numPr')
  if (numbered === undefined) return rest
  const list = childOf(numbered, 'numId')?.attributes['val'] ?? rest?.list
  const level = Number(childOf(numbered, 'ilvl')?.attributes['val'] ?? rest?.level ?? 0)
  return list === undefined ? undefined : { list, level: level >= 0 && level <= 8 ? level : 0 }
}

/** Headings by what programs call them, where their style says no outline level. */
const headingName = /^(?:heading|見出し)\s*([1-9])$/i
const titleName = /^(?:title|表題)$/i

/** The paragraph styles of a document by their ids; each has what those have that it rests on. '' is the style of paragraphs that name none. */
export function readStyles(root: XmlElement | undefined): (id: string) => ParagraphStyle {
  const elements = new Map(
    childrenOf(root, 'style').map((style) => [style.attributes['styleId'] ?? '', style] as const),
  )
  const standard = childrenOf(root, 'style').find(
    ({ attributes }) => attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['default'] ?? ''),
  )
  const known = new Map<string, ParagraphStyle>()
  const resolve = (element: XmlElement | undefined, steps: number): ParagraphStyle => {
    if (element === undefined || steps > stepsAtMost) return plain
    const base = resolve(elements.get(childOf(element, 'basedOn')?.attributes['val'] ?? ''), steps + 1)
    const name = childOf(element, 'name')?.attributes['val'] ?? ''
    const properties = childOf(element, 'pPr')
    const named = headingName.exec(name)?.[1]
    return {
      name,
      outline: outlineOf(properties) ?? (named === undefined ? base.outline : Number(named)),
      isTitle: titleName.test(name) || base.isTitle,
      list: listPlaceOf(properties, base.list),
    }
  }
  return (id) => {
    const style = known.get(id) ?? resolve(id === '' ? standard : elements.get(id), 0)
    known.set(id, style)
    return style
  }
}

/** The level of the heading that a paragraph is: its own outline level, else that of its style; undefined for body text. */
export function headingLevel(properties: XmlElement | undefined, style: ParagraphStyle): number | undefined {
  const level = outlineOf(properties) ?? style.outline
  if (level !== undefined) return level > 9 ? undefined : level
  return style.isTitle ? 1 : undefined
}
