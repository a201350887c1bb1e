import type { LineUse } from '../../core/line-use.ts'
import { placeOfWords, wordsOf } from './xml-node.ts'
import type { Sound } from './inspect.ts'

type Lines = readonly [from: number, to: number]

/** The lines of all words in the sound part of a document. */
function* wordsIn({ node, children }: Sound): Generator<Lines> {
  if (children.size === 0) {
    if (wordsOf(node).trim() !== '') yield [placeOfWords(node).line, node.endLine]
    return
  }
  for (const sounds of children.values()) for (const sound of sounds) yield* wordsIn(sound)
}

/** What became of every line of a file: words of the plan, left for a person, or nothing but tags. */
export function lineUses(root: Sound, left: Iterable<Lines>, count: number): LineUse[] {
  const uses = Array.from<LineUse['use']>({ length: count }).fill('furniture')
  for (const [from, to] of wordsIn(root)) uses.fill('record', from - 1, to)
  for (const [from, to] of left) uses.fill('needs-a-person', from - 1, to)
  return uses.map((use, index) => ({ line: index + 1, use }))
}
