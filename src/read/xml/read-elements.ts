import { SaxesParser } from 'saxes'
import type { LayoutProblem } from '../laid-out.ts'
import { LayoutStop, orProblem } from '../layout-stop.ts'

/** An element of an XML part by its name without prefix: its elements, and the text that stands directly in it. */
export type XmlElement = {
  readonly name: string
  /** By their names without prefix, but for those that lead to another part (r:id), which may stand beside one of the same name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

type Growing = Omit<XmlElement, 'children'> & { children: Growing[]; text: string }
/** Most elements have nothing inside, and share this. */
const nothing: Growing[] = []

/** More than any document of an office has: a plan of 300 pages has 0.3 million elements, 30 deep. */
const depthAtMost = 300
const elementsAtMost = 1_000_000
const charactersAtMost = 60_000_000

const own = (name: string) => name.slice(name.indexOf(':') + 1)
const ownAttribute = (name: string) => (name.startsWith('r:') ? name : own(name))
const none: Readonly<Record<string, string>> = {}

function ownAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let found: Record<string, string> | undefined
  for (const name of Object.keys(attributes)) {
    found ??= {}
    found[ownAttribute(name)] = attributes[name] ?? ''
  }
  return found ?? none
}

function grow(xml: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false })
  const top: Growing = { name: '', attributes: none, children: nothing, text: '' }
  const open: Growing[] = [top]
  let elements = 0
  parser.on('error', ({ message }) => {
    throw new LayoutStop('broken', `${part}: ${message.slice(0, 80)}`)
  })
  parser.on('doctype', () => {
    throw new LayoutStop('doctype', part)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name: own(name), attributes: ownAttributes(attributes), children: nothing, text: '' }
    elements += 1
    if (elements > elementsAtMost || open.length > depthAtMost) throw new LayoutStop('too-large', part)
    const outer = open[open.length - 1] ?? top
    if (outer.children === nothing) outer.children = [element]
    else outer.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (text) => {
    const inside = open[open.length - 1] ?? top
    inside.text += text
  })
  parser.write(xml).close()
  const [root] = top.children
  if (root === undefined) throw new LayoutStop('broken', part)
  return root
}

/**
 * The elements of an XML part of a parcel. Refused: a DOCTYPE, what is broken, more elements or deeper ones than any document of an office
 * has. `part` names it in what is refused.
 */
export function readElements(xml: string, part: string): XmlElement | LayoutProblem {
  if (xml.length > charactersAtMost) return { problem: 'too-large', detail: part }
  return orProblem(() => grow(xml, part))
}

/** The first element inside another one that has this name; steps lead further in. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let inside = element
  for (const name of names) inside = inside?.children.find((child) => child.name === name)
  return inside
}

/** All elements inside another one that have this name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** Whether an element has one of this name anywhere in it. */
export const holds = (element: XmlElement, name: string): boolean =>
  element.children.some((child) => child.name === name || holds(child, name))

/**
 * Which of the forms of a thing to take, that a program wrote for new and old readers (mc:AlternateContent): the new one where it has words, else
 * the old one, never both.
 */
export function chosenForm(alternate: XmlElement): readonly XmlElement[] {
  const forms = [...childrenOf(alternate, 'Choice'), ...childrenOf(alternate, 'Fallback')]
  return (forms.find((form) => holds(form, 't')) ?? forms[0])?.children ?? []
}

/** A property that is switched on by being there, unless it says that it is off. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/.test(element.attributes['val'] ?? '')
