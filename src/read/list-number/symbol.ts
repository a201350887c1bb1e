/** Signs of the fonts that have pictures instead of letters, by the place of the letter: those that documents of offices use. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6d: '○',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x75: '◆',
  0x76: '◆',
  0x77: '◆',
  0x9f: '・',
  0xa1: '○',
  0xa2: '◎',
  0xa3: '◎',
  0xa4: '◎',
  0xa7: '■',
  0xa8: '□',
  0xab: '★',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '→',
  0xf0: '⇒',
  0xfb: '×',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
const symbol: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '・',
  0xde: '⇒',
}

/** A sign of a font by its number: Wingdings F0FC is ✓. '' for one that has no letter of its own. */
export function signOf(font: string, code: number): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^wingdings$/i.test(font)) return wingdings[place] ?? ''
  if (/^symbol$/i.test(font)) return symbol[place] ?? (place >= 0x20 && place < 0x7f ? String.fromCodePoint(place) : '')
  const isLetter = code >= 0x20 && code <= 0xfffd && (code < 0xd800 || code > 0xf8ff)
  return isLetter ? String.fromCodePoint(code) : ''
}

/** Marks that say something of their own: a note, what follows from the line above. */
const tellingMarks = /^[※→⇒➡☆★◎△▲×✓☑]$/

/** The mark of an item of a list: ・ for every mere dot, square or arrowhead; a mark that says something (※, →) stays. */
export function itemMark(mark: string, font = ''): string {
  const code = mark.codePointAt(0) ?? 0
  const sign = /^(?:wingdings|symbol)$/i.test(font) ? signOf(font, code) : mark.trim()
  return tellingMarks.test(sign) && !/[✓☑]/.test(sign) ? `${sign} ` : '・'
}
