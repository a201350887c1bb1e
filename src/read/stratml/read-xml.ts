import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { TextPlace } from '../../core/refusal.ts'
import type { StratmlDefect } from '../../core/stratml/defect.ts'
import type { XmlAttribute, XmlNode } from './xml-node.ts'

/** Why an XML text is refused as a whole, with the place and the element that was open there. */
export type XmlProblem = {
  readonly kind: 'broken' | 'doctype' | 'too-deep' | 'too-many-elements'
  readonly at: TextPlace
  readonly element: string
}
export type XmlReading =
  | { readonly root: XmlNode; readonly defects: readonly StratmlDefect[] }
  | { readonly problem: XmlProblem }

/** StratML nests eight deep. */
const deepest = 64
/** Twice a plan of 700 initiatives with two indicators each; more only costs memory. */
const mostElements = 100_000
/** One element a line, and as many lines of words. */
const mostLines = 200_000
/** No element of StratML has more than a handful. */
const mostAttributes = 1000
/** What the parser is given at once; after each piece we look whether to go on. */
const piece = 8192
const mostEntities = 100

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

/** The reference that ends at an offset: &nbsp; */
const entityBefore = (text: string, offset: number) =>
  text.slice(Math.max(0, text.lastIndexOf('&', offset - 1)), offset)

/** The tree that the events of a parser build, until something is refused. */
class Tree {
  readonly parser = new SaxesParser({ xmlns: true, position: true })
  readonly defects: StratmlDefect[] = []
  root: XmlNode | undefined
  problem: XmlProblem | undefined
  readonly #open: XmlNode[] = []
  #elements = 0
  #attributes = 0
  #tagAt: TextPlace = { line: 1, column: 1 }
  #wordsAt: TextPlace = { line: 1, column: 1 }

  constructor(text: string) {
    const { parser } = this
    parser.on('doctype', () => this.#refuse('doctype'))
    parser.on('opentagstart', ({ name }) => this.#begin(name))
    parser.on('attribute', () => {
      this.#attributes += 1
      if (this.#attributes > mostAttributes) this.#refuse('too-many-elements')
    })
    parser.on('opentag', (tag) => this.#enter(nodeOf(tag, this.#tagAt)))
    parser.on('closetag', () => this.#leave())
    parser.on('text', (words) => this.#say(words))
    parser.on('cdata', (words) => this.#say(words))
    parser.on('error', ({ message }) => {
      if (!message.includes('undefined entity')) return this.#refuse('broken')
      if (this.defects.length >= mostEntities) return this.#refuse('broken')
      const written = entityBefore(text, parser.position)
      this.defects.push({ fault: 'unknown-entity', at: this.#here(), element: this.#inside(), written })
      // From now on it stands for itself, and is named no second time.
      parser.ENTITIES[written.slice(1, -1)] = written
    })
  }

  take(part: string): void {
    this.parser.write(part)
    const { line } = this.parser
    if (line > mostLines) this.#refuse('too-many-elements', { line, column: 1 })
  }

  #here = (): TextPlace => ({ line: this.parser.line, column: this.parser.columnIndex + 1 })
  #inside = (): string => this.#open.at(-1)?.name ?? ''

  #refuse(kind: XmlProblem['kind'], at = this.#here()): void {
    this.problem ??= { kind, at, element: this.#inside() }
  }

  #begin(name: string): void {
    const { line, column } = this.#here()
    this.#tagAt = { line, column: Math.max(1, column - name.length - 2) }
    this.#elements += 1
    this.#attributes = 0
    if (this.#open.length >= deepest) this.#refuse('too-deep', this.#tagAt)
    if (this.#elements > mostElements) this.#refuse('too-many-elements', this.#tagAt)
  }

  #enter(node: XmlNode): void {
    if (this.problem !== undefined) return
    this.#open.at(-1)?.content.push(node)
    this.root ??= node
    this.#open.push(node)
    this.#wordsAt = this.#here()
  }

  #leave(): void {
    const node = this.#open.pop()
    if (node !== undefined) node.endLine = this.parser.line
    this.#wordsAt = this.#here()
  }

  #say(words: string): void {
    const owner = this.#open.at(-1)
    if (this.problem !== undefined || owner === undefined || words === '') return
    const last = owner.content.at(-1)
    if (last !== undefined && 'text' in last) last.text += words
    else owner.content.push({ text: words, at: this.#wordsAt })
  }
}

/**
 * Reads XML as a stream into a tree. No entity is ever resolved but the five of XML and numbers: every DOCTYPE is refused, and nothing is
 * fetched. What is not well-formed is refused; an entity that is not declared is named, and stands as it was written.
 */
export function readXml(text: string): XmlReading {
  const tree = new Tree(text)
  for (let from = 0; from < text.length && tree.problem === undefined; from += piece)
    tree.take(text.slice(from, from + piece))
  if (tree.problem === undefined) tree.parser.close()
  const { root, problem, defects } = tree
  if (problem !== undefined) return { problem }
  if (root === undefined) return { problem: { kind: 'broken', at: { line: 1, column: 1 }, element: '' } }
  return { root, defects }
}
