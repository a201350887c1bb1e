/** One line of a document: its number and column (both from 1), its words without markup, and how it was set. */
export type Line = {
  readonly number: number
  /** The column at which `text` begins. */
  readonly column: number
  readonly text: string
  /** # marks of a heading; 0 for none. */
  readonly heading: number
  readonly listed: boolean
  readonly bold: boolean
  /** Ends with the two spaces of a Markdown line break: the sentence goes on. */
  readonly goesOn: boolean
  readonly raw: string
}

const headingMark = /^\s{0,3}(#{1,6})\s+/
const listMark = /^[\s　]*(?:[-*+•‣]\s+|[・●○◦▪▸►➢✓](?=\S)[\s　]?)+/
const bullet = /^・/
const boldWhole = /^(?:\*\*|__)(.+?)(?:\*\*|__)$/
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF\f\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

function lineOf(raw: string, number: number): Line {
  const visible = raw.replace(invisible, (character) => (character === '\f' ? ' ' : ''))
  const heading = headingMark.exec(visible)
  const afterHeading = heading === null ? visible : visible.slice(heading[0].length)
  const list = heading === null ? listMark.exec(afterHeading) : null
  const listed = list !== null && !afterHeading.includes('\t')
  const bare = listed ? afterHeading.slice(list[0].length) : afterHeading
  const goesOn = / {2}$/.test(bare)
  const trimmed = bare.replace(/^[ 　]+|[\s　]+$/g, (part, offset: number) =>
    offset === 0 || !part.includes('\t') ? '' : part.replace(/[ 　\r]+$/, ''),
  )
  const bold = boldWhole.exec(trimmed)
  const text = (bold?.[1] ?? trimmed).replace(bullet, '')
  const at = raw.indexOf(text)
  return {
    number,
    column: (at < 0 ? raw.length - raw.trimStart().length : at) + 1,
    text,
    heading: heading?.[1]?.length ?? 0,
    listed,
    bold: bold !== null,
    goesOn,
    raw,
  }
}

/** The lines of a text, whatever ends them; the last empty piece after a final line end is no line. */
export function toLines(text: string): Line[] {
  const pieces = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (pieces.at(-1) === '') pieces.pop()
  return pieces.map((raw, index) => lineOf(raw, index + 1))
}

export const isBlank = ({ text }: Line): boolean => text === ''
