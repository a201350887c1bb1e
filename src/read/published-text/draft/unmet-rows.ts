import type { Initiative, Strategy } from '../../../core/plan/plan.ts'
import { titleKey } from '../../../core/title-key.ts'
import type { Column } from '../blocks/columns.ts'
import { countermeasureOf } from './countermeasure.ts'
import { addListing, alsoTitled, newInitiative, placeOf, textOf, type Draft, type Placed } from './draft.ts'
import { readFields } from '../blocks/fields.ts'
import { readLabel } from '../blocks/read-label.ts'
import { actualAt, newIndicator, targetAt } from './figures.ts'
import { cellsBy, strategyFor, type Standing } from './standing.ts'
import type { Cell, Row } from '../blocks/cell.ts'
import { readListedTitle } from '../blocks/titles.ts'
import type { InitiativeFinder } from './initiative-finder.ts'

const isProse = (text: string) => /。/.test(text)

/** Under no goal: the only initiative that some table names so. A list of what was missed often has a sheet of its own. */
function onlyOne({ plan }: Draft, title: string): Initiative | undefined {
  const key = titleKey(title)
  const same = plan.initiatives.filter((initiative) => titleKey(initiative.title.text) === key)
  return same.length === 1 ? same[0] : undefined
}

/** The initiative of a row; a title that no list has is taken in only where the document lists nothing at all. */
function initiativeOf(
  draft: Draft,
  finder: InitiativeFinder,
  title: Placed,
  { goal, strategy }: Standing,
): Initiative | undefined {
  const bare = { ...title, text: readListedTitle(title.text).title }
  const known = finder.find(bare.text, goal ?? strategy) ?? ((goal ?? strategy) ? undefined : onlyOne(draft, bare.text))
  if (known !== undefined) {
    alsoTitled(known, bare)
    return known
  }
  const listsSomething =
    goal === undefined ? draft.plan.initiatives.length > 0 : goal.strategies.some(({ listings }) => listings.length > 0)
  if (listsSomething) return undefined
  const owner: Strategy = strategyFor(draft, { goal, strategy }, title)
  const initiative = newInitiative(draft, bare)
  addListing(draft, owner, initiative, {
    number: '',
    title: bare,
    relisting: false,
    stated: { verdict: 'unmet', text: title.text, at: placeOf(title) },
  })
  return initiative
}

/** What was measured, and its figures: in one cell (指標 〔目標〕…〔実績〕…), or in two beside each other. */
function readSituations(draft: Draft, initiative: Initiative, cells: readonly Cell[]): void {
  const read = cells.map((cell) => {
    const { lead, fields } = readFields(draft.labels, cell.text)
    const valueOf = (role: 'target' | 'actual' | 'previous') => {
      const field = fields.find(({ label }) => label.roles.includes(role))
      return field && { text: field.value, line: cell.line, column: cell.column + field.offset }
    }
    const [target, actual, previous] = [valueOf('target'), valueOf('actual'), valueOf('previous')]
    return { cell, lead, target, actual, previous, hasFigures: target !== undefined || actual !== undefined }
  })
  const bare = read.filter(({ hasFigures, cell }) => !hasFigures && cell.text !== '')
  const [beside] = bare.length === 1 && bare.length < read.length ? bare : []
  for (const { cell, lead, target, actual, previous, hasFigures } of read) {
    if (!hasFigures) {
      if (cell.text !== '' && cell !== beside?.cell) initiative.situation = textOf(cell)
      continue
    }
    const isNamed = lead === '' && beside !== undefined && !isProse(beside.cell.text)
    const named = isNamed ? beside.cell : { ...cell, text: lead === '' || isProse(lead) ? initiative.title.text : lead }
    if (isProse(lead)) initiative.situation = textOf({ ...cell, text: lead })
    if (beside !== undefined && !isNamed) initiative.situation = textOf(beside.cell)
    const indicator = newIndicator(draft, 'process', initiative.id, named)
    if (target !== undefined) indicator.target = targetAt(target)
    if (actual !== undefined) indicator.actual = actualAt(actual)
    if (previous !== undefined) indicator.previous = actualAt(previous)
    initiative.indicators.push(indicator)
  }
}

/** The head of the table once more, on a new page. */
const isHeadAgain = ({ labels }: Draft, { cells }: Row): boolean => {
  const filled = cells.filter(({ text }) => text !== '')
  return filled.length > 1 && filled.every(({ text }) => readLabel(labels, text) !== undefined)
}

/** One row of the unmet table: title, situation with 〔目標〕 and 〔実績〕, countermeasure. Its figures become an indicator of the initiative. */
export function readUnmetRow(
  draft: Draft,
  finder: InitiativeFinder,
  columns: readonly Column[],
  row: Row,
  now: Standing,
): void {
  if (isHeadAgain(draft, row)) return draft.account.use(row.lines, 'furniture')
  const [title] = cellsBy(row, columns, 'initiative')
  const initiative = title && initiativeOf(draft, finder, title, now)
  if (initiative === undefined) return
  readSituations(draft, initiative, cellsBy(row, columns, 'situation'))
  for (const cell of cellsBy(row, columns, 'countermeasure')) {
    const countermeasure = countermeasureOf(draft, initiative.id, cell)
    if (countermeasure !== undefined) initiative.countermeasure = countermeasure
  }
  draft.account.use(row.lines, 'record', initiative.id)
}
