/** A line may end behind kana and punctuation … */
const end = /[\p{Script=Hiragana}\u30fc、。,.・:;!?！？)\]}」』】〉》）\s]$/u
/** … and before what usually begins a phrase: kanji, katakana, figures, Latin letters, an opening bracket. */
const begin = /^[\p{Script=Han}\p{Script=Katakana}\p{Nd}\p{Script=Latin}([{「『【〈《（]/u
/** … but not between a number and what it counts: 12の目標. */
const counted = /\p{Nd}の$/u
const atMost = 14

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * A title in the pieces in which it is spoken; a line is broken between them and not in them. What is long stays breakable anywhere: such
 * a piece comes letter by letter. Joined they are the title again.
 * Example: 22が届きませんでした is 22が / 届きませんでした.
 */
export function phrases(title: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of letters.segment(title)) {
    if (piece !== '' && end.test(piece) && !counted.test(piece) && begin.test(segment)) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece].filter((one) => one !== '').flatMap((one) => (one.length <= atMost ? [one] : [...cut(one)]))
}

/** A long phrase in parts of a few letters; a part never begins with what may not begin a line. */
function* cut(phrase: string): Generator<string> {
  let part = ''
  for (const { segment } of letters.segment(phrase)) {
    const mayBegin =
      begin.test(segment) || (/^[\p{Script=Hiragana}]/u.test(segment) && !/^[ぁぃぅぇぉっゃゅょ]/u.test(segment))
    if (part.length >= 4 && mayBegin && !/[([{「『【〈《（\p{Nd}\p{Script=Latin}]$/u.test(part)) {
      yield part
      part = ''
    }
    part += segment
  }
  if (part !== '') yield part
}
