import type { LaidOutLine } from '../laid-out.ts'

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`
/** A line end in the source between two letters of Japanese is no space. */
const brokenLine = new RegExp(String.raw`(?<=${wide})[ \t]*[\r\n]\s*(?=${wide})`, 'gu')

const collapsed = (text: string) =>
  text
    .replace(brokenLine, '')
    .replace(/[ \t\r\n\f\v\u00a0\u2028\u2029\u0085]+/g, ' ')
    .replace(/^ | $/g, '')

/** Puts letters together into lines, as a browser does: spaces and line ends of the source are one space. */
export type LineWriter = {
  readonly say: (letters: string) => void
  /** Letters of which every line is one. */
  readonly sayAsWritten: (letters: string) => void
  readonly endLine: () => void
  /** Sets what comes apart from what was, by an empty line. */
  readonly gap: () => void
  /** What stands before the next line: the mark of an item, of a heading. */
  readonly mark: (mark: string) => void
  readonly add: (lines: readonly LaidOutLine[]) => void
  readonly lines: readonly LaidOutLine[]
}

const ownMark =
  /^(?:[・･●○◎■□◆◇▲△▼▽※→⇒–—‐*•◦▪]|-\s|[①-⑳㉑-㊿Ⅰ-Ⅻ]|[(（][0-9０-９一-十ア-ンa-z]{1,3}[)）]|[0-9０-９]{1,3}(?:[-－.．][0-9０-９]{1,3})*[.．、)）\s　])/u

export function createLineWriter(): LineWriter {
  const lines: LaidOutLine[] = []
  let pieces: string[] = []
  let before = ''
  let apart = false
  const add = (text: string) => {
    if (apart && lines.length > 0) lines.push({ text: '' })
    apart = false
    // An item that bears a mark of its own needs no second one.
    lines.push({ text: before === '・' && ownMark.test(text) ? text : before + text })
    before = ''
  }
  const endLine = () => {
    const text = collapsed(pieces.join(''))
    pieces = []
    if (text !== '') add(text)
  }
  return {
    lines,
    say: (letters) => pieces.push(letters),
    sayAsWritten: (letters) => {
      for (const line of letters.split(/\r\n|\n|\r/)) {
        pieces.push(line)
        endLine()
      }
    },
    endLine,
    gap: () => {
      endLine()
      apart = true
    },
    mark: (mark) => {
      endLine()
      before = mark
    },
    add: (more) => {
      endLine()
      if (apart && lines.length > 0 && more.length > 0) lines.push({ text: '' })
      if (more.length > 0) apart = false
      for (const line of more) lines.push(line)
    },
  }
}
