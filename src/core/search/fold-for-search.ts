import { fold } from '../fold.ts'
import { usualLetter } from './letter-variants.ts'

/** A text as searches compare it, with the place in the text that every unit of it comes from: `starts[i]` to `ends[i]`. */
export type FoldedText = {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What belongs together: spaces and signs that nobody sees; ヴ with its small vowel; a letter with its accents, voice marks and selectors. */
const cluster = /[\s\p{Cc}\p{Cf}\p{Cs}]+|(?:[ヴゔ]|[ウう]\u3099|ｳﾞ)[ァィェォぁぃぇぉｧｨｪｫ]|[^][\p{M}\uFF9E\uFF9F]*/gu
const hiragana = /[\u3041-\u3096\u309D\u309E]/g
const hiraganaToKatakana = 0x60
const asKatakana = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + hiraganaToKatakana)
const selectors = /[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu
const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}]/gu
const space = /[^\S\uFEFF]/
const foreign: Readonly<Record<string, string>> = {
  ヴァ: 'バ',
  ヴィ: 'ビ',
  ヴェ: 'ベ',
  ヴォ: 'ボ',
  ヵ: 'カ',
  ヶ: 'ケ',
  ヴ: 'ブ',
}

const known = new Map<string, string>()
const knownAtMost = 20_000

function foldAnew(text: string): string {
  const plain = fold(text.replace(selectors, '').normalize('NFKC')).toLowerCase().replace(hiragana, asKatakana)
  const shown = plain.replace(unseen, '')
  return foreign[shown] ?? Array.from(shown, usualLetter).join('')
}

function foldCluster(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const folded = foldAnew(text)
  if (known.size < knownAtMost) known.set(text, folded)
  return folded
}

const isLatin = (letter: string | undefined) => letter !== undefined && letter >= '!' && letter <= '~'

/**
 * A text as searches compare it: width, case, hiragana and katakana, accents written in one or two signs, old and rare forms of letters
 * and ヴァ for バ make no difference; spaces count only between Latin words. ㈱ is found as (株), ㎡ as m2.
 */
export function foldWithPlaces(text: string): FoldedText {
  const letters: string[] = []
  const [starts, ends]: [number[], number[]] = [[], []]
  let gap: number | undefined
  const add = (letter: string, start: number, end: number) => {
    letters.push(letter)
    for (let unit = 0; unit < letter.length; unit += 1) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (const { 0: found, index } of text.matchAll(cluster)) {
    const folded = foldCluster(found)
    if (folded === '') {
      if (space.test(found)) gap ??= index
      continue
    }
    if (gap !== undefined && isLatin(letters.at(-1)?.at(-1)) && isLatin(folded[0])) add(' ', gap, index)
    gap = undefined
    add(folded, index, index + found.length)
  }
  return { folded: letters.join(''), starts, ends }
}

export const foldForSearch = (text: string): string => foldWithPlaces(text).folded
