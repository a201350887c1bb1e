/** A line that begins so is one of its own. */
const ownBeginning =
  /^(?:[・･●○◎■□◆◇▲△▼▽※→⇒*•]|[-–—]\s|[①-⑳Ⅰ-Ⅻ]|[(（][0-9０-９一-十ア-ンa-z]{1,3}[)）]|[0-9０-９]{1,2}(?:[-－.．][0-9０-９]{1,2})*[.．、)）\s　]|【|\[|第[0-9０-９一-十]+|目標|実績|施策|戦略|経営課題|具体的取組|めざす)/u
export const beginsAnew = (text: string): boolean => ownBeginning.test(text)

const isLatin = (letter: string | undefined) => letter !== undefined && /[\x21-\x7e]/.test(letter)

/** Two lines of which the second only goes on: Latin words keep a space between them. */
export function joined(first: string, second: string): string {
  const apart = isLatin(first.at(-1)) && isLatin(second.at(0)) && /[A-Za-z,.;:]$/.test(first)
  return `${first}${apart ? ' ' : ''}${second}`
}

/** What may not begin a line: it stays with the letter before it. */
const closing = '。、，．）」』】〕％ーっッゃゅょャュョぁぃぅぇぉ々！？：；・'

/** How wide the first letters of a line are that may not be broken: a number, a Latin word, else a letter with what closes it. In ems. */
export function firstUnit(text: string): number {
  const [latin] = /^[\x21-\x7e]+/.exec(text) ?? []
  if (latin !== undefined) return 0.55 * latin.length + 0.8
  const letters = Array.from(text.slice(0, 8))
  const end = letters.findIndex((letter, index) => index > 0 && !closing.includes(letter))
  return (end < 0 ? letters.length : end) + 0.3
}
