import { isPlain } from './plain.ts'

export type TreeLevel = 'goal' | 'strategy' | 'initiative'

/** One line of a document: its number and column (both from 1), its words without markup, and how it was set. */
export type Line = {
  readonly number: number
  /** Every physical line it takes: more than one where a quoted spreadsheet cell runs over line ends. */
  readonly numbers: readonly number[]
  /** The column at which `text` begins. */
  readonly column: number
  readonly text: string
  /** # marks of a heading; 0 for none. */
  readonly heading: number
  readonly listed: boolean
  readonly bold: boolean
  /** Ends with the two spaces of a Markdown line break: the sentence goes on. */
  readonly goesOn: boolean
  /** Has cells set apart by tabs; trailing empty cells alone do not count. */
  readonly tabbed: boolean
  /** Is a cell of its line, not the whole of it. */
  readonly inCell: boolean
  /** Is nothing but the name of a goal, strategy or initiative: the cell beside the word for it says so. */
  readonly names?: TreeLevel
  /** That word. */
  readonly nameWord?: string
  /** A row of a form whose label nobody knows. */
  readonly unknown?: true
  /** Nothing but letters and digits. */
  readonly plain: boolean
  readonly raw: string
}

const headingMark = /^\s{0,3}(#{1,6})\s+/
const listMark = /^[\s　]*(?:[-*+•‣]\s+|[・●○◦▪▸►➢✓◇◆](?=\S)[\s　]?|[●○◇◆▶▷][ 　]+(?=\S{4}))+/
const boldWhole = /^(?:\*\*|__)(.+?)(?:\*\*|__)$/
/** **目標値**: 40% and **目標値:** 40% */
const boldLabel = /^(?:\*\*|__)([^*_:：]{1,40})(?:([:：])(?:\*\*|__)|(?:\*\*|__)[ ]?([:：]))/
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF\f\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
/** A line break as web pages write it. */
const breakAtEnd = /(?:[ \t]*<br[ ]?\/?>)+[ \t]*$/i
/** The value of a definition list, below its label. */
const definitionMark = /^[\s　]*[:：][\s　]+(?=\S)/
const edges = /^[ 　]+|[\s　]+$/g

/** A line without any of these is its own words: there is no space, mark or sign to take off. */
const dress = /[\s<*_・●○◦▪▸►➢✓◇◆\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/

const bareLine = (raw: string, numbers: readonly [number, ...number[]], plain: boolean): Line => ({
  number: numbers[0],
  numbers,
  column: 1,
  text: raw,
  heading: 0,
  listed: false,
  bold: false,
  goesOn: false,
  tabbed: false,
  inCell: false,
  plain,
  raw,
})

/** A text as one line, with the physical lines that it takes. */
export function toLine(raw: string, numbers: readonly [number, ...number[]]): Line {
  const plain = isPlain(raw)
  if (plain || !dress.test(raw)) return bareLine(raw, numbers, plain)
  const visible = raw.replace(invisible, (character) => (character === '\f' ? ' ' : ''))
  const cells = visible.split('\t')
  const tabbed = cells.slice(1).some((cell) => cell.trim() !== '')
  const written = tabbed ? visible.replace(/[\s　]+$/, '') : (cells[0] ?? '')
  const words = written.replace(breakAtEnd, '  ')
  const heading = headingMark.exec(words)
  const afterHeading = heading === null ? words : words.slice(heading[0].length)
  const list = heading === null && !tabbed ? listMark.exec(afterHeading) : null
  const mark = list ?? (heading === null && !tabbed ? definitionMark.exec(afterHeading) : null)
  const bare = mark === null ? afterHeading : afterHeading.slice(mark[0].length)
  const trimmed = tabbed ? bare.replace(/^[ 　]+/, '') : bare.replace(edges, '')
  const bold = boldWhole.exec(trimmed)
  const text = bold?.[1] ?? trimmed.replace(boldLabel, '$1$2$3')
  const at = raw.indexOf(text.slice(0, 200))
  return {
    number: numbers[0],
    numbers,
    column: (at < 0 ? raw.length - raw.trimStart().length : at) + 1,
    text,
    heading: heading?.[1]?.length ?? 0,
    listed: list !== null,
    bold: bold !== null,
    goesOn: / {2}$/.test(bare) && !tabbed,
    tabbed,
    inCell: false,
    plain: false,
    raw,
  }
}

/** The lines of a cell as if they stood alone, each with the place of the cell. */
export const linesOfCell = ({
  text,
  line: number,
  column,
}: {
  readonly text: string
  readonly line: number
  readonly column: number
}): Line[] =>
  text.split('\n').map((piece) => {
    const line = toLine(piece, [number])
    return { ...line, inCell: true, column: line.column + column - 1 }
  })

const longestCell = 60

/** Whether the quotes of the last cell of a copied spreadsheet row are still open at the end of a line. */
function leavesQuoteOpen(raw: string): boolean {
  const opened = /(?:^|\t)"((?:[^"]|"")*)$/.exec(raw)
  return opened !== null
}

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/**
 * The lines of a text, whatever ends them; the last empty piece after a final line end is no line. A spreadsheet cell that was copied
 * with its line breaks, in quotes, is one line with the cells beside it.
 */
export function toLines(text: string): Line[] {
  const pieces = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (pieces.at(-1) === '') pieces.pop()
  const isSheet = text.includes('\t') && text.includes('"')
  const lines: Line[] = []
  let at = 0
  while (at < pieces.length) {
    let raw = pieces[at] ?? ''
    let end = at + 1
    if (isSheet && leavesQuoteOpen(raw)) {
      const next = pieces
        .slice(at + 1, at + longestCell)
        .findIndex((_, index) => !leavesQuoteOpen(pieces.slice(at, at + index + 2).join('\n')))
      if (next >= 0) end = at + next + 2
      raw = pieces.slice(at, end).join('\n')
    }
    const first = at + 1
    lines.push(toLine(raw, end === first ? [first] : [first, ...numbersFrom(first + 1, end)]))
    at = end
  }
  return lines
}

export const isBlank = ({ text }: Line): boolean => text === ''
