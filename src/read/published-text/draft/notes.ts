import { titleKey } from '../../../core/title-key.ts'
import { readNumbered } from '../blocks/heading.ts'
import { readLabel } from '../blocks/read-label.ts'
import { cellsOf } from '../blocks/table.ts'
import type { Line } from '../text/lines.ts'
import { textOf, type Draft } from './draft.ts'

const footnote = /^[(（【]?(?:※|注|備考|\*\d)/
const longestTitle = 80

/** Remarks under the tables (※ …, （注）…) that belong to no record are the plan's. */
export function takeNotes({ plan, account }: Draft, lines: readonly Line[]): void {
  const notes = lines.filter(({ text, number }) => footnote.test(text) && !account.isUsed(number))
  if (notes.length > 0) plan.notes = notes.map(({ text, number, column }) => textOf({ text, line: number, column }))
  for (const { number } of notes) account.use(number, 'record', 'plan')
}

const justNumber = /^[（(]?\d{1,2}(?:[-－.．]\d{1,2}){0,3}[)）]?$/
const justMark = /^[（(].{1,8}[)）]$/

/** What a line names if it names nothing else: its words, or the one cell of its row that is neither a number nor a mark like (再掲). */
function nameIn(line: Line): string | undefined {
  if (!line.tabbed) return line.text
  const said = cellsOf(line).filter(({ text }) => text !== '' && !justNumber.test(text) && !justMark.test(text))
  return said.length === 1 ? said[0]?.text : undefined
}

/** Lines that only name a goal, a strategy or an initiative again: a list of contents, the title over a table, a row with its numbers. */
export function takeMentions({ plan, labels, account }: Draft, lines: readonly Line[]): void {
  const ids = new Map<string, string>()
  const records = [...plan.goals.flatMap((goal) => [goal, ...goal.strategies]), ...plan.initiatives]
  for (const { title, id } of records) if (title.text !== '') ids.set(titleKey(title.text), id)
  if (ids.size === 0) return
  for (const line of lines) {
    if (line.text === '' || line.text.length > longestTitle || account.isUsed(line.number)) continue
    const name = nameIn(line)
    const id = name === undefined ? undefined : ids.get(titleKey(readNumbered(name, labels.levels.goal).title))
    if (id !== undefined) account.use(line.number, 'record', id)
  }
}

/** The head of a table without rows, every cell of it a label: a form that nobody filled in. */
export function takeEmptyHeads({ labels, account }: Draft, lines: readonly Line[]): void {
  for (const line of lines) {
    if (!line.tabbed || account.isUsed(line.number)) continue
    const cells = cellsOf(line).filter(({ text }) => text !== '')
    if (cells.length > 1 && cells.every(({ text }) => readLabel(labels, text) !== undefined))
      account.use(line.number, 'furniture')
  }
}
