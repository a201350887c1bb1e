import { childOf, type XmlElement } from '../xml/read-elements.ts'
import { boxOf, type Box } from './box.ts'
import type { ListStyles } from './slide-text.ts'

/** What a placeholder is for, by its own word or by that of the layout: title, body, sldNum … */
export type Placeholder = { readonly type: string | undefined; readonly index: string | undefined }

/** What the shapes of a slide rest on: its layout and master, and what the presentation says for all texts. */
export type SlideBase = {
  readonly layout: XmlElement | undefined
  readonly master: XmlElement | undefined
  readonly presentation: XmlElement | undefined
}

export function placeholderOf(shape: XmlElement): Placeholder | undefined {
  const own = shape.children.find(({ name }) => /^nv.+Pr$/.test(name))
  const found = childOf(own, 'nvPr', 'ph')
  return found && { type: found.attributes['type'], index: found.attributes['idx'] }
}

const shapesOf = (part: XmlElement | undefined) => childOf(part, 'cSld', 'spTree')?.children ?? []
/** Kinds that are one to a master: its body stands for what only lists or shows something. */
const kindOnMaster = (type: string | undefined) =>
  type === 'ctrTitle'
    ? 'title'
    : type === 'title' || type === 'dt' || type === 'ftr' || type === 'sldNum'
      ? type
      : 'body'

/** The shapes that a placeholder rests on: that of the layout, found by its number or kind, then that of the master, found by its kind. */
export function restsOf({ type, index }: Placeholder, { layout, master }: SlideBase): readonly XmlElement[] {
  const onLayout =
    shapesOf(layout).find((shape) => index !== undefined && placeholderOf(shape)?.index === index) ??
    shapesOf(layout).find((shape) => type !== undefined && placeholderOf(shape)?.type === type)
  const kind = kindOnMaster(type ?? (onLayout && placeholderOf(onLayout)?.type))
  const onMaster = shapesOf(master).find((shape) => {
    const own = placeholderOf(shape)
    return own !== undefined && kindOnMaster(own.type) === kind
  })
  return [onLayout, onMaster].flatMap((shape) => shape ?? [])
}

/** The box of a shape: its own, else that of what it rests on. */
export const boxAmong = (shape: XmlElement, rests: readonly XmlElement[]): Box | undefined =>
  [shape, ...rests].flatMap((one) => boxOf(childOf(one, 'spPr', 'xfrm') ?? childOf(one, 'xfrm')) ?? [])[0]

/** What the paragraphs of a shape rest on, nearest first. */
export function listStylesOf(placeholder: Placeholder | undefined, base: SlideBase): ListStyles {
  if (placeholder === undefined) return [childOf(base.presentation, 'defaultTextStyle')]
  const rests = restsOf(placeholder, base)
  const kind = kindOnMaster(placeholder.type ?? rests.flatMap((one) => placeholderOf(one)?.type ?? [])[0])
  const style = kind === 'title' ? 'titleStyle' : kind === 'body' ? 'bodyStyle' : 'otherStyle'
  return [...rests.map((one) => childOf(one, 'txBody', 'lstStyle')), childOf(base.master, 'txStyles', style)]
}
