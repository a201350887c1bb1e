import { fold } from '../../../core/fold.ts'
import type { Plan } from '../../../core/plan/plan.ts'
import { readLabel } from '../blocks/read-label.ts'
import { cellsOf } from '../blocks/table.ts'
import { unitOf } from '../blocks/unit-of.ts'
import type { Line } from '../text/lines.ts'
import type { Draft } from './draft.ts'

/** The words of a record, letter by letter: one after the other, and each text for itself. */
type Bag = { readonly all: string; readonly each: readonly string[] }

const notLetters = /[^\p{L}]+/gu
const letters = (text: string): string => fold(text).replace(notLetters, '')
/** Cells, lines of a cell, and the labels in a cell: 世帯の割合<br>〔目標〕25％以上. */
const bounds = /[\t|｜\n]|<br\s*\/?>|[〔【［[][^〕】］\]]{1,12}[〕】］\]]/i
const fewestLetters = 2
/** 再掲 in a cell of its own is kept with the listing, not as its words. */
const again = /^[\s(（]*再掲[\s)）]*$/
const longestLine = 4000

function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') {
    const own = letters(value)
    if (own !== '') into.push(own)
  } else if (Array.isArray(value)) for (const item of value) collect(item, into)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (key !== 'id' && key !== 'at') collect(item, into)
}

/** What a record says; worked out when first asked for. */
function bagOf(value: unknown): () => Bag {
  let bag: Bag | undefined
  return () => {
    if (bag !== undefined) return bag
    const each: string[] = []
    collect(value, each)
    bag = { all: each.join('|'), each }
    return bag
  }
}

/** For every record its own words and those of the records that it stands in. */
function bagsByRecord(plan: Plan): ReadonlyMap<string, readonly (() => Bag)[]> {
  const around = new Map<string, (() => Bag)[]>()
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
  const add = (id: string, bags: readonly (() => Bag)[]) => around.set(id, [...(around.get(id) ?? []), ...bags])
  for (const initiative of plan.initiatives) {
    const own = [bagOf(initiative)]
    for (const { id } of [initiative, ...initiative.indicators, ...initiative.activities]) add(id, own)
  }
  const titles = { title: plan.title, levels: plan.levels }
  for (const { strategies, ...goal } of plan.goals) {
    // A row may name a goal and what stands below it.
    const below = strategies.map(({ title, listings }) => [title, listings.map((listing) => listing.title)])
    const ofGoal = [bagOf({ goal, titles, below })]
    for (const { id } of [goal, ...goal.indicators]) add(id, ofGoal)
    for (const { listings, ...strategy } of strategies) {
      const here = [bagOf(strategy), ...ofGoal]
      for (const { id } of [strategy, ...strategy.indicators]) add(id, here)
      for (const listing of listings) {
        const { id, initiative } = listing
        const its = initiatives.get(initiative)
        add(id, [bagOf(listing), ...(around.get(initiative) ?? []), ...here])
        const inside = its === undefined ? [] : [its, ...its.indicators, ...its.activities]
        for (const own of inside) add(own.id, here)
      }
    }
  }
  return around
}

/** Whether a record says the words of a cell, or most of them: the word for a level before a title is no word of the record. */
function says({ all, each }: Bag, words: string): boolean {
  return all.includes(words) || each.some((own) => own.length * 2 >= words.length && words.includes(own))
}

/** The cells of a row that are words: no label, no unit. */
function wordsIn(line: Line, { labels }: Draft): string[] {
  const { raw, tabbed } = line
  if ((!tabbed && !/[|｜]/.test(raw)) || raw.length > longestLine) return []
  const whole = tabbed ? cellsOf(line).map(({ text }) => text) : [raw]
  const cells = whole.flatMap((text) => (readLabel(labels, text) === undefined ? text.split(bounds) : []))
  return cells.flatMap((cell) => {
    const words = cell.trim() === '' || again.test(cell) ? '' : letters(cell)
    const isWords = words.length >= fewestLetters && readLabel(labels, cell.trim()) === undefined
    return isWords && unitOf(cell.trim()) === undefined ? [words] : []
  })
}

/**
 * No words are lost in silence: a row of a table that became a record, but has a cell of which the record says nothing (a column with
 * an unknown head), is left to a person. What the reader understood of it stays.
 */
export function doubtLostWords(draft: Draft, lines: readonly Line[]): void {
  const { plan, account } = draft
  let bags: ReturnType<typeof bagsByRecord> | undefined
  for (const line of lines) {
    const record = account.recordOf(line.number)
    if (record === undefined || record === 'plan') continue
    const cells = wordsIn(line, draft)
    if (cells.length === 0) continue
    const own = (bags ??= bagsByRecord(plan)).get(record)
    if (own !== undefined && cells.some((words) => !own.some((bag) => says(bag(), words)))) account.doubt(line.numbers)
  }
}
