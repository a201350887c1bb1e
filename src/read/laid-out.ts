import type { Origin } from '../core/origin.ts'
import type { ReadingRemark } from '../core/reading-remark.ts'
import type { Refusal } from '../core/refusal.ts'

/**
 * One line of a document of any format, in the layouts that published text has: a heading begins with # marks, an item of a list with ・,
 * the cells of a row stand apart by tabs. It holds no line end.
 */
export type LaidOutLine = {
  readonly text: string
  readonly origin?: Origin
  /** The name of a sheet: furniture, unless it turns out to say something. */
  readonly isName?: true
}

/** A document of any format as lines, in the order in which people read it. An empty line sets parts apart. */
export type LaidOut = {
  readonly lines: readonly LaidOutLine[]
  /** What of it is not in the lines, where people should know. */
  readonly remarks?: readonly ReadingRemark[]
}

/** The number of the first line that stands at a place or behind it; the last one where there is none. */
export function nearestLine(lines: readonly LaidOutLine[], isAtOrBehind: (origin: Origin) => boolean): number {
  const found = lines.findIndex(({ origin }) => origin !== undefined && isAtOrBehind(origin))
  return found < 0 ? lines.length : found + 1
}

/**
 * Why a file cannot be read. `detail` names the part that is in the way, or a figure; '' where there is none.
 * - `broken`: cut off, or no file of this format · `other-type`: its name says another format than its content (`detail`)
 * - `too-large`, `too-many-parts`, `path-outside`: more than any plan has, or made to do harm
 * - `doctype`: XML with a DOCTYPE · `macros`, `encrypted`: as it says · `no-text`: only pictures
 */
export type LayoutProblem = {
  readonly problem: Exclude<(Refusal & { readonly kind: 'file-not-read' })['problem'], 'too-long' | 'failed'>
  readonly detail: string
}

/** Reads one format. It throws nothing: what it cannot read is a problem. */
export type LayoutReader = (bytes: Uint8Array) => Promise<LaidOut | LayoutProblem>

/** A cell as it stands in a row of tabs: its line breaks and quotes as a spreadsheet copies them, its tabs as spaces. */
export function tabCell(text: string): string {
  if (!special.test(text)) return text
  const own = text.replaceAll('\t', ' ').replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  return /[\n"]/.test(own) ? `"${own.replaceAll('"', '""')}"` : own
}

const special = /[\t\r\n"]/

/** A row of cells as lines: one, or several where a cell has line breaks of its own. */
export const rowLines = (cells: readonly string[], origin?: Origin): LaidOutLine[] =>
  cells
    .map(tabCell)
    .join('\t')
    .split('\n')
    .map((text) => ({ text, ...(origin && { origin }) }))

/** More than any plan of an office has. */
const charactersAtMost = 16_000_000

/** Lines as a document: one empty line between parts, none around the whole. What has no word at all, or more than any plan, is a problem. */
export function layOut(lines: readonly LaidOutLine[]): LaidOut | LayoutProblem {
  const said: LaidOutLine[] = []
  let characters = 0
  for (const line of lines) {
    const text = line.text.trimEnd()
    characters += text.length + 1
    if (text !== '') said.push({ ...line, text })
    else if (said.length > 0 && said.at(-1)?.text !== '') said.push({ text: '' })
  }
  if (characters > charactersAtMost) return { problem: 'too-large', detail: `${charactersAtMost / 1_000_000} MB` }
  if (said.at(-1)?.text === '') said.pop()
  return said.length === 0 ? { problem: 'no-text', detail: '' } : { lines: said }
}
