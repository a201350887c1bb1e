import type { TextPlace } from '../../core/refusal.ts'

/** An element of an XML document, with what stands in it in its order. */
export type XmlNode = {
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  readonly at: TextPlace
  readonly attributes: readonly XmlAttribute[]
  readonly content: (XmlNode | XmlWords)[]
  /** The line in which it ends. */
  endLine: number
}
export type XmlWords = { text: string; readonly at: TextPlace }
export type XmlAttribute = { readonly name: string; readonly namespace: string; readonly value: string }

export const isNode = (part: XmlNode | XmlWords): part is XmlNode => 'name' in part

/** The words of an element and of all that stands in it. No deeper than the reader lets elements nest. */
export const wordsOf = ({ content }: XmlNode): string =>
  content.map((part) => (isNode(part) ? wordsOf(part) : part.text)).join('')

/** Where the words of an element begin: with the first of them, else where the element stands. */
export const placeOfWords = ({ content, at }: XmlNode): TextPlace => content[0]?.at ?? at
