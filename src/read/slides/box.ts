import { childOf, type XmlElement } from '../xml/read-elements.ts'

/** Where a shape stands on its slide, in the units of the format (914,400 to the inch). */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How the inside of a group lies on the slide: stretched and moved. */
export type Placement = { readonly x: number; readonly y: number; readonly byX: number; readonly byY: number }
export const onSlide: Placement = { x: 0, y: 0, byX: 1, byY: 1 }

const figure = (element: XmlElement | undefined, name: string): number => {
  const value = Number(element?.attributes[name] ?? 0)
  return Number.isFinite(value) ? value : 0
}

/** The box that a transform says; undefined where it says none. */
export function boxOf(transform: XmlElement | undefined): Box | undefined {
  const [offset, extent] = [childOf(transform, 'off'), childOf(transform, 'ext')]
  if (offset === undefined) return undefined
  return { x: figure(offset, 'x'), y: figure(offset, 'y'), width: figure(extent, 'cx'), height: figure(extent, 'cy') }
}

export const placed = (box: Box, { x, y, byX, byY }: Placement): Box => ({
  x: x + box.x * byX,
  y: y + box.y * byY,
  width: box.width * byX,
  height: box.height * byY,
})

/** The placement of what stands in a group: its own coordinates are stretched to the box of the group. */
export function placementIn(group: XmlElement, outer: Placement): Placement {
  const transform = childOf(group, 'grpSpPr', 'xfrm')
  const box = boxOf(transform)
  const [offset, extent] = [childOf(transform, 'chOff'), childOf(transform, 'chExt')]
  const [width, height] = [figure(extent, 'cx'), figure(extent, 'cy')]
  if (box === undefined || width <= 0 || height <= 0) return outer
  const [byX, byY] = [box.width / width, box.height / height]
  return {
    x: outer.x + (box.x - figure(offset, 'x') * byX) * outer.byX,
    y: outer.y + (box.y - figure(offset, 'y') * byY) * outer.byY,
    byX: byX * outer.byX,
    byY: byY * outer.byY,
  }
}
