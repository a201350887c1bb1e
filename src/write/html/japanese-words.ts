/** 々〆〇, kana, kanji, kanji of old codes, half-width kana. */
const letters = '\\u3005-\\u3007\\u3041-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f'
const letter = `[${letters}]`
const lastLetter = `[${letters}」』)〕。]`
/** A tag, or words: from the first Japanese letter to the last one before a Latin one, with their brackets and full stop. */
const tagOrWords = new RegExp(`<[^<>]*>|[「『(〔]*${letter}(?:[^A-Za-z&<]*${lastLetter})?`, 'g')
/** Behind these no mark may stand: elements that take text only or stand in a drawing, and what says its language already. */
const leftAlone = /^<\/?(?:script|style|title|desc|text|tspan|option|textarea|rt|rp)\b| lang="/

/**
 * The body of a page in another language with its Japanese words marked, so that a screen reader speaks them as Japanese: the plan's own
 * texts stay as they are in every language, alone or inside a sentence (WCAG 2.2, 3.1.2).
 * Example: `<li>Goal 1 防災` becomes `<li>Goal 1 <span lang="ja">防災</span>`.
 */
export function markJapaneseWords(body: string): string {
  let before = ''
  return body.replace(tagOrWords, (piece) => {
    if (piece.startsWith('<')) {
      before = piece
      return piece
    }
    return leftAlone.test(before) ? piece : `<span lang="ja">${piece}</span>`
  })
}
