import { remembering } from '../remembering.ts'
import { escaped } from './html.ts'

/** 々〆〇, kana, kanji, kanji of old codes, half-width kana. */
const letters = '\\u3005-\\u3007\\u3041-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f'
const letter = `[${letters}]`
const lastLetter = `[${letters}」』)〕。]`
/** Words: from the first Japanese letter to the last one before a Latin one, with their brackets and full stop. */
const words = new RegExp(`[「『(〔]*${letter}(?:[^A-Za-z&<]*${lastLetter})?`, 'g')

/** Letters that are escaped, and Japanese ones: a text with none of them stays as it is. */
const worthMarking = new RegExp(`[&<>"'${letters}]`)

const mark = (text: string) => escaped(text).replace(words, (piece) => `<span lang="ja">${piece}</span>`)
const markKept = remembering(mark)
/** Up to so many letters a text is probably a label, which stands on many pages. */
const short = 16

/**
 * A text of a page in another language with its Japanese words marked, so that a screen reader speaks them as Japanese: the plan's own
 * texts stay as they are in every language, alone or inside a sentence (WCAG 2.2, 3.1.2).
 * Example: `Goal 1 防災` becomes `Goal 1 <span lang="ja">防災</span>`.
 */
export function markJapaneseWords(text: string): string {
  if (!worthMarking.test(text)) return text
  return text.length <= short ? markKept(text) : mark(text)
}
