import { titleKey } from '../../../core/title-key.ts'
import { readNumbered } from '../blocks/heading.ts'
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

/** Lines that only name a goal, a strategy or an initiative again: a list of contents, the title over a table. */
export function takeMentions({ plan, labels, account }: Draft, lines: readonly Line[]): void {
  const ids = new Map<string, string>()
  const records = [...plan.goals.flatMap((goal) => [goal, ...goal.strategies]), ...plan.initiatives]
  for (const { title, id } of records) if (title.text !== '') ids.set(titleKey(title.text), id)
  if (ids.size === 0) return
  for (const { text, number } of lines) {
    if (text === '' || text.length > longestTitle || account.isUsed(number)) continue
    const id = ids.get(titleKey(readNumbered(text, labels.levels.goal).title))
    if (id !== undefined) account.use(number, 'record', id)
  }
}
