import type { LineUse } from '../../core/line-use.ts'
import { placeOfWords, wordsOf, type XmlNode } from './xml-node.ts'
import type { Sound } from './inspect.ts'

type Lines = readonly [from: number, to: number]

/** The lines of all words in the sound part of a document, but for elements that were not taken over. */
function* wordsIn({ node, children }: Sound, notTaken: ReadonlySet<XmlNode>): Generator<Lines> {
  if (notTaken.has(node)) return
  if (children.size === 0) {
    if (wordsOf(node).trim() !== '') yield [placeOfWords(node).line, node.endLine]
    return
  }
  for (const sounds of children.values()) for (const sound of sounds) yield* wordsIn(sound, notTaken)
}

/** What became of every line of a file: words of the plan, left for a person, or nothing but tags and what a plan has no place for. */
export function lineUses(root: Sound, notTaken: ReadonlySet<XmlNode>, left: Iterable<Lines>, count: number): LineUse[] {
  const uses = Array.from<LineUse['use']>({ length: count }).fill('furniture')
  for (const [from, to] of wordsIn(root, notTaken)) uses.fill('record', from - 1, to)
  for (const [from, to] of left) uses.fill('needs-a-person', from - 1, to)
  return uses.map((use, index) => ({ line: index + 1, use }))
}
