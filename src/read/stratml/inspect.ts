import { isXmlId } from '../../core/stratml/stratml.ts'
import type { StratmlDefect, StratmlFault } from '../../core/stratml/defect.ts'
import type { TextPlace } from '../../core/refusal.ts'
import type { Attribute, ContentModel, Slot, Words } from './content-model.ts'
import { isNode, placeOfWords, wordsOf, type XmlNode } from './xml-node.ts'
import { xmlDay, xmlDecimal, xmlId } from './xml-values.ts'

/** An element as far as the schema knows it: what it does not know is left out, and was named. */
export type Sound = {
  readonly node: XmlNode
  readonly children: ReadonlyMap<string, readonly Sound[]>
  readonly attributes: ReadonlyMap<string, string>
}

/** What an inspection finds: defects, and the elements that are left out. */
export type Inspection = { readonly defects: StratmlDefect[]; readonly leftOut: XmlNode[] }

/** Nobody reads more; whoever corrects these sees the next ones. */
const mostDefects = 100
const noAttributes: ReadonlyMap<string, string> = new Map()
const noChildren: Sound['children'] = new Map()
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'
const xmlOwn = 'http://www.w3.org/XML/1998/namespace'

/** Holds a document against the content model of its part: each defect with its place and element; the sound rest comes back. */
export class Inspector implements Inspection {
  readonly defects: StratmlDefect[] = []
  readonly leftOut: XmlNode[] = []
  readonly #model: ContentModel
  readonly #namespace: string
  readonly #ids = new Map<string, number>()

  constructor(model: ContentModel, namespace: string) {
    this.#model = model
    this.#namespace = namespace
  }

  #found(fault: StratmlFault, at: TextPlace, element: string, written: string, first?: number): void {
    if (this.defects.length > mostDefects) return
    if (this.defects.length === mostDefects) this.defects.push({ fault: 'more', at, element, written: '' })
    else this.defects.push({ fault, at, element, written, ...(first === undefined ? {} : { first }) })
  }

  inspect(node: XmlNode): Sound {
    const content = this.#model.content.get(node.name) ?? 'words'
    const attributes = this.#attributesOf(node)
    if (typeof content !== 'string') return { node, attributes, children: this.#childrenOf(node, content) }
    this.#inspectWords(node, content)
    return { node, attributes, children: noChildren }
  }

  #attributesOf(node: XmlNode): ReadonlyMap<string, string> {
    const known = this.#model.attributes.get(node.name) ?? []
    if (known.length === 0 && node.attributes.length === 0) return noAttributes
    const sound = new Map<string, string>()
    for (const { name, namespace, value } of node.attributes) {
      if (namespace === schemaInstance || namespace === xmlOwn) continue
      const attribute: Attribute | undefined = namespace === '' ? known.find((own) => own.name === name) : undefined
      if (attribute === undefined) this.#found('unknown-attribute', node.at, node.name, name)
      else if (!attribute.values.includes(value)) this.#found('wrong-value', node.at, node.name, `${name}="${value}"`)
      else sound.set(name, value)
    }
    for (const { name, required } of known)
      if (required === true && !node.attributes.some((own) => own.name === name && own.namespace === ''))
        this.#found('missing-attribute', node.at, node.name, name)
    return sound
  }

  #childrenOf(node: XmlNode, slots: readonly Slot[]): Map<string, Sound[]> {
    const children = new Map<string, Sound[]>()
    let reached = 0
    for (const part of node.content) {
      if (!isNode(part)) {
        const words = part.text.trim()
        if (words !== '') this.#found('stray-text', part.at, node.name, words)
        continue
      }
      const slot = slots.findIndex(([name]) => name === part.name)
      if (!this.#isTaken(part, node, slots[slot], children)) {
        this.leftOut.push(part)
        continue
      }
      if (slot < reached) this.#found('wrong-order', part.at, part.name, slots[reached]?.[0] ?? '')
      reached = Math.max(reached, slot)
      const others = children.get(part.name)
      if (others === undefined) children.set(part.name, [this.inspect(part)])
      else others.push(this.inspect(part))
    }
    for (const [name, least] of slots)
      if (least === 1 && !children.has(name)) this.#found('missing-element', node.at, node.name, name)
    return children
  }

  /** Whether an element may stand here, and there are not too many of it. */
  #isTaken(part: XmlNode, owner: XmlNode, slot: Slot | undefined, others: ReadonlyMap<string, unknown[]>): boolean {
    if (slot === undefined) this.#found('unknown-element', part.at, part.name, owner.name)
    else if (part.namespace !== this.#namespace) this.#found('wrong-namespace', part.at, part.name, part.namespace)
    else if ((others.get(part.name)?.length ?? 0) >= slot[2]) this.#found('too-many', part.at, part.name, owner.name)
    else return true
    return false
  }

  #inspectWords(node: XmlNode, kind: Words): void {
    const { name } = node
    const inside = node.content.find(isNode)
    if (inside !== undefined) this.#found('element-in-text', inside.at, name, inside.name)
    const written = wordsOf(node)
    const at = placeOfWords(node)
    if (kind === 'id') return this.#inspectId(name, xmlId(written), at)
    if (kind === 'day' || (kind === 'day-or-nothing' && written !== '')) {
      if (xmlDay(written) === undefined) this.#found('not-a-date', at, name, written)
    } else if (kind === 'number' && written !== '') {
      if (xmlDecimal(written) === undefined) this.#found('not-a-number', at, name, written)
    } else if (kind === 'role' && written !== 'Performer' && written !== 'Beneficiary') {
      this.#found('wrong-value', at, name, written)
    }
  }

  #inspectId(element: string, id: string, at: TextPlace): void {
    const first = this.#ids.get(id)
    if (!isXmlId(id)) this.#found('bad-id', at, element, id)
    else if (first !== undefined) this.#found('duplicate-id', at, element, id, first)
    else this.#ids.set(id, at.line)
  }
}
