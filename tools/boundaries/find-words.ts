import { parseSync } from 'oxc-parser'
import { branchesByLanguage, partsOf, textsOf, type Node } from './texts-of.ts'
import { speakingRooms, wordRooms } from './word-rooms.ts'

/** Words that a reader would see, outside the room for them: where they stand, what they are, and the rule that they break. */
export type LostWords = { readonly file: string; readonly line: number; readonly text: string; readonly rule: string }

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
const letters = /\p{L}/u
const sentence = /\p{L}{2,}[,;:]? \p{L}{2,}/u
/** ja, en-, ja-JP, en_GB: names of languages for machines. */
const languageTag = /^(?:ja|en)(?:[-_][A-Z]{0,2})?$/

const rules = {
  japanese: 'Japanese words live in report/sentences',
  byLanguage: 'what differs by language lives in report/sentences, every language beside the others',
  markup: 'words between tags live in report/sentences',
  sentence: 'sentences live in report/sentences, also those in English',
} as const
type Rule = keyof typeof rules
type Found = { readonly start: number; readonly text: string; readonly rule: Rule }

const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`)

function ofTexts(node: Node, speaks: boolean): Found[] {
  return textsOf(node).flatMap(({ text, markup }): Found[] => {
    const { start } = node
    if (japanese.test(text)) return [{ start, text, rule: 'japanese' }]
    if (markup) return letters.test(text) ? [{ start, text, rule: 'markup' }] : []
    return speaks && sentence.test(text) ? [{ start, text, rule: 'sentence' }] : []
  })
}

const ofBranches = (node: Node): Found[] =>
  branchesByLanguage(node)
    .flatMap(partsOf)
    .flatMap((part) => textsOf(part).map(({ text }): Found => ({ start: part.start, text, rule: 'byLanguage' })))
    .filter(({ text }) => letters.test(text) && !languageTag.test(text))

/** The words of one file of `src/` that belong into report/sentences. `file` is relative to `src/`; tests may hold what they like. */
export function findWords(file: string, source: string): LostWords[] {
  if (file.endsWith('.test.ts') || wordRooms.some(({ room }) => isIn(file, room))) return []
  const speaks = speakingRooms.some((room) => isIn(file, room))
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  return partsOf(parseSync(file, source).program)
    .flatMap((node) => [...ofTexts(node, speaks), ...ofBranches(node)])
    .map(({ start, text, rule }) => ({ file, line: lineOf(start), text: text.trim(), rule: rules[rule] }))
}
