import { childOf, childrenOf, chosenForm, type XmlElement } from '../xml/read-elements.ts'
import { onSlide, placed, placementIn, type Box, type Placement } from './box.ts'
import { boxAmong, listStylesOf, placeholderOf, restsOf, type SlideBase } from './slide-base.ts'
import { paragraphLines } from './slide-text.ts'

/** A shape of a slide that says something, with its place. */
export type SlideShape = { readonly box: Box } & (
  | { readonly kind: 'title' | 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
)

/** What stands on every slide, or tells what slide it is. */
const furniture = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg'])
const columnsAtMost = 1000

const isHidden = (shape: XmlElement) =>
  shape.children.some((own) => /^nv.+Pr$/.test(own.name) && isHiddenName(childOf(own, 'cNvPr')))
const isHiddenName = (own: XmlElement | undefined) => /^(?:1|true)$/.test(own?.attributes['hidden'] ?? '')

function textShape(shape: XmlElement, base: SlideBase, placement: Placement): SlideShape[] {
  const own = placeholderOf(shape)
  const rests = own === undefined ? [] : restsOf(own, base)
  const type = own?.type ?? rests.flatMap((one) => placeholderOf(one)?.type ?? [])[0]
  if (type !== undefined && furniture.has(type)) return []
  const lines = paragraphLines(childOf(shape, 'txBody'), listStylesOf(own, base))
  const box = boxAmong(shape, rests)
  if (lines.length === 0) return []
  const kind = type === 'title' || type === 'ctrTitle' ? 'title' : 'text'
  return [{ kind, lines, box: placed(box ?? { x: 0, y: 0, width: 0, height: 0 }, placement) }]
}

const isCovered = ({ attributes }: XmlElement) =>
  /^(?:1|true)$/.test(attributes['hMerge'] ?? '') || /^(?:1|true)$/.test(attributes['vMerge'] ?? '')

/** The rows of a table; cells under a merge are there, and empty. */
const tableRows = (table: XmlElement, base: SlideBase): string[][] =>
  childrenOf(table, 'tr').map((row) =>
    childrenOf(row, 'tc')
      .slice(0, columnsAtMost)
      .map((cell) =>
        isCovered(cell) ? '' : paragraphLines(childOf(cell, 'txBody'), listStylesOf(undefined, base)).join('\n'),
      ),
  )

function frame(shape: XmlElement, base: SlideBase, placement: Placement, diagram: Diagram): SlideShape[] {
  const own = placeholderOf(shape)
  const box = placed(
    boxAmong(shape, own === undefined ? [] : restsOf(own, base)) ?? { x: 0, y: 0, width: 0, height: 0 },
    placement,
  )
  const data = childOf(shape, 'graphic', 'graphicData')
  const table = childOf(data, 'tbl')
  if (table !== undefined) return [{ kind: 'table', rows: tableRows(table, base), box }]
  const id = childOf(data, 'relIds')?.attributes['r:dm']
  const lines = id === undefined ? [] : diagram(id)
  return lines.length === 0 ? [] : [{ kind: 'text', lines, box }]
}

/** The words of a diagram (SmartArt) of the slide, by its relationship. */
export type Diagram = (id: string) => readonly string[]

/** The shapes of a slide that say something, those in groups too, each at its place on the slide. */
export function slideShapes(slide: XmlElement, base: SlideBase, diagram: Diagram): SlideShape[] {
  const walk = (shapes: readonly XmlElement[], placement: Placement): SlideShape[] =>
    shapes.flatMap((shape): SlideShape[] => {
      if (isHidden(shape)) return []
      if (shape.name === 'AlternateContent') return walk(chosenForm(shape), placement)
      if (shape.name === 'grpSp') return walk(shape.children, placementIn(shape, placement))
      if (shape.name === 'graphicFrame') return frame(shape, base, placement, diagram)
      return shape.name === 'sp' ? textShape(shape, base, placement) : []
    })
  return walk(childOf(slide, 'cSld', 'spTree')?.children ?? [], onSlide)
}
