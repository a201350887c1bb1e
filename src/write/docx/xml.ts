import { plain } from '../pptx/words.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as a piece of XML. */
export const escaped = (text: string): string => plain(text).replace(/[&<>"]/g, (letter) => marks[letter] ?? '')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The vocabulary of word processing. */
const vocabulary = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A part of the file: its outermost element with what stands in it. */
export const wordPart = (name: string, inside: string): string =>
  `${head}<w:${name} ${vocabulary}>${inside}</w:${name}>`
