import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { TextPlace } from '../../core/refusal.ts'
import type { StratmlDefect } from '../../core/stratml/defect.ts'
import { checkXml, hereIn, parse, tagIn, type XmlProblem } from './check-xml.ts'
import type { XmlAttribute, XmlNode } from './xml-node.ts'

export type XmlReading =
  | { readonly root: XmlNode; readonly defects: readonly StratmlDefect[] }
  | { readonly problem: XmlProblem }

const none: readonly XmlAttribute[] = []

/** Declarations of namespaces say nothing of the document itself. */
function attributesOf(attributes: SaxesTagNS['attributes']): readonly XmlAttribute[] {
  const all = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
  return all.length === 0
    ? none
    : all.map((attribute) => ({ name: attribute.local, namespace: attribute.uri, value: attribute.value }))
}

const nodeOf = ({ local, uri, attributes }: SaxesTagNS, at: TextPlace): XmlNode => ({
  name: local,
  namespace: uri,
  at,
  attributes: attributesOf(attributes),
  content: [],
  endLine: at.line,
})

/** The tree that the events of a parser build. */
class Tree {
  readonly parser = new SaxesParser({ xmlns: true, position: true })
  root: XmlNode | undefined
  readonly #open: XmlNode[] = []
  #tagAt: TextPlace = { line: 1, column: 1 }
  #wordsAt: TextPlace = { line: 1, column: 1 }

  constructor() {
    const { parser } = this
    parser.on('error', () => undefined) // an entity that is not declared: it is named already, and stands as it was written
    parser.on('opentagstart', ({ name }) => (this.#tagAt = tagIn(parser, name)))
    parser.on('opentag', (tag) => this.#enter(nodeOf(tag, this.#tagAt)))
    parser.on('closetag', () => this.#leave())
    parser.on('text', (words) => this.#say(words))
    parser.on('cdata', (words) => this.#say(words))
  }

  #enter(node: XmlNode): void {
    this.#open.at(-1)?.content.push(node)
    this.root ??= node
    this.#open.push(node)
    this.#wordsAt = hereIn(this.parser)
  }

  #leave(): void {
    const node = this.#open.pop()
    if (node !== undefined) node.endLine = this.parser.line
    this.#wordsAt = hereIn(this.parser)
  }

  #say(words: string): void {
    const owner = this.#open.at(-1)
    if (owner === undefined || words === '') return
    const last = owner.content.at(-1)
    if (last !== undefined && 'text' in last) last.text += words
    else owner.content.push({ text: words, at: this.#wordsAt })
  }
}

/**
 * Reads XML as a stream into a tree, once it is known that it is sound. No entity is ever resolved but the five of XML and numbers: every
 * DOCTYPE is refused, and nothing is fetched. What is not well-formed is refused; an entity that is not declared is named, and stands as it was
 * written.
 */
export function readXml(text: string): XmlReading {
  const checked = checkXml(text)
  if ('problem' in checked) return checked
  const tree = new Tree()
  parse(tree.parser, text, () => true)
  const { root } = tree
  if (root === undefined) return { problem: { kind: 'broken', at: { line: 1, column: 1 }, element: '' } }
  return { root, defects: checked.defects }
}
