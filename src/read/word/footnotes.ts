import type { LaidOutLine } from '../laid-out.ts'
import { onOneLine } from '../list-number/on-one-line.ts'
import { childrenOf, type XmlElement } from '../xml/read-elements.ts'
import { createParagraphReader } from './paragraph-text.ts'

/** The elements that refer to notes, of the part with notes and of one of them. */
export type NoteKind = 'footnote' | 'endnote'

/** What was deleted refers to nothing. */
const isGone = ({ name }: XmlElement) => name === 'del' || name === 'moveFrom'

/** The notes that a body refers to, by their ids, in its order. */
function* referredIn(elements: readonly XmlElement[], kind: NoteKind): Generator<string> {
  for (const element of elements) {
    if (element.name === `${kind}Reference`) yield element.attributes['id'] ?? ''
    if (!isGone(element)) yield* referredIn(element.children, kind)
  }
}

function wordsOf(note: XmlElement): string {
  const read = createParagraphReader()
  const paragraphs = childrenOf(note, 'p').map((paragraph) => onOneLine(read(paragraph).text).trim())
  return paragraphs.filter((text) => text !== '').join(' ')
}

/**
 * The footnotes or endnotes of a document as lines of their own behind its body: `※1 回答者数 530人`. The sign in the text is left out, for there it would
 * stand behind a figure as if it were part of it.
 */
export function footnoteLines(
  body: XmlElement | undefined,
  part: XmlElement | undefined,
  kind: NoteKind,
): LaidOutLine[] {
  const notes = new Map(childrenOf(part, kind).map((note) => [note.attributes['id'] ?? '', note]))
  const order = [...new Set(referredIn(body?.children ?? [], kind))]
  const said = order.flatMap((id, index) => {
    const note = notes.get(id)
    const words = note === undefined ? '' : wordsOf(note)
    return words === '' ? [] : [{ text: `※${index + 1} ${words}` }]
  })
  return said.length === 0 ? [] : [{ text: '' }, ...said]
}
