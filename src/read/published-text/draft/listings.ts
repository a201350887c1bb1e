import { fold } from '../../../core/fold.ts'
import type { Initiative, Listing, StatedResult, Strategy } from '../../../core/plan/plan.ts'
import type { Role } from '../../../core/form/form.ts'
import { titleKey } from '../../../core/title-key.ts'
import type { Column } from '../blocks/columns.ts'
import type { Item } from '../blocks/item.ts'
import type { Cell, Row } from '../blocks/cell.ts'
import { createTitleBook, readListedTitle, type TitleBook } from '../blocks/titles.ts'
import { addListing, alsoTitled, newInitiative, placeOf, type Draft, type NewListing, type Placed } from './draft.ts'
import { setOwnVerdict } from './record-words.ts'
import { cellsBy, rowStanding, strategyFor, type Standing } from './standing.ts'

type Waiting = {
  readonly strategy: Strategy
  readonly listing: NewListing
  readonly grade?: Cell | undefined
  readonly lines: readonly number[]
  /** Its table tells what was done, and lists nothing of its own. */
  readonly tells?: boolean
  /** Where what stands below its heading belongs, once its original is known. */
  readonly place?: { initiative?: Initiative | undefined }
}
type Headed = { readonly initiative: Initiative; readonly listing: Listing }

/** The lists of initiatives of a document while it is read. Listings wait until all titles are known, for a 再掲 may stand before its original. */
export type Listings = {
  readonly draft: Draft
  readonly waiting: Waiting[]
  /** By strategy: the initiatives that headings have named, and the lists in which titles stood. */
  readonly headed: Map<Strategy, TitleBook<Headed>>
  readonly seenIn: Map<Strategy, Map<string, Item>>
}

export const createListings = (draft: Draft): Listings => ({ draft, waiting: [], headed: new Map(), seenIn: new Map() })

/** An initiative with a heading of its own; undefined for a relisting. */
export function addHeading(
  { draft, waiting, headed }: Listings,
  strategy: Strategy,
  number: string,
  title: Placed,
  lines: readonly number[],
  verdict?: Cell,
  place?: Waiting['place'],
): Initiative | undefined {
  const listed = readListedTitle(title.text)
  const own = { ...title, text: listed.title }
  if (listed.relisting) {
    waiting.push({
      strategy,
      listing: { number, title: own, relisting: true, stated: statedOf(draft, verdict) },
      lines,
      ...(place === undefined ? {} : { place }),
    })
    return undefined
  }
  const book = headed.get(strategy) ?? createTitleBook<Headed>()
  headed.set(strategy, book)
  const same = book.find(own.text)
  if (same !== undefined) {
    alsoTitled(same.initiative, own)
    return same.initiative
  }
  const initiative = newInitiative(draft, own)
  const listing = addListing(draft, strategy, initiative, { number, title: own, relisting: false })
  book.add(own.text, { initiative, listing })
  if (verdict !== undefined) setOwnVerdict(draft, initiative, verdict)
  return initiative
}

/** A mark of the document's own scale: ◎, Ｂ, 4, ☆☆☆. */
const isGrade = ({ words }: Draft, text: string): boolean =>
  words.isOne(text) || (text.length <= longestGrade && /^(?:[\p{L}\d]+|[☆★◎○◯△▲▽▼□■●]+)$/u.test(text))
const longestGrade = 3
/** A row that adds the others up is none of them. */
export const totals = /^(?:合\s?計|小\s?計|総\s?計|計|総額|合計額)$/

type Listed = {
  readonly title: Cell
  readonly verdict: Cell | undefined
  readonly lines: readonly number[]
  /** In a column of its own. */
  readonly number?: string | undefined
  readonly tells?: boolean
}

function statedOf({ words }: Draft, verdict: Cell | undefined): StatedResult | undefined {
  const meaning = verdict && words.of(verdict.text)
  return verdict === undefined || meaning === undefined
    ? undefined
    : { verdict: meaning, text: verdict.text, at: placeOf(verdict) }
}

/** A title in a list, with its verdict. `item` is the list: the same list once more (a summary, a second page) adds nothing. */
export function addListed(
  { draft, waiting, seenIn }: Listings,
  item: Item,
  strategy: Strategy,
  { title: cell, verdict, lines, number: beside = '', tells = false }: Listed,
): void {
  const { number: written, title, relisting } = readListedTitle(cell.text)
  const number = written === '' ? beside : written
  if (title === '') return
  const seen = seenIn.get(strategy) ?? new Map<string, Item>()
  const before = seen.get(titleKey(title))
  if (before !== undefined && before !== item) return draft.account.use(lines, 'record', strategy.id)
  seenIn.set(strategy, seen.set(titleKey(title), item))
  const stated = statedOf(draft, verdict)
  const grade = stated === undefined && verdict !== undefined && isGrade(draft, verdict.text) ? verdict : undefined
  waiting.push({
    strategy,
    listing: { number, title: { ...cell, text: title }, relisting, stated },
    grade,
    lines,
    tells,
  })
}

const bareNumber = /^([0-9０-９]{1,2})[\s　]+(?=\S)/
/** １ 電子申請, ２ 書かない窓口, …: numbers that count the rows up are no part of their titles. */
const countedTitles = (titles: readonly string[]): boolean =>
  titles.length > 1 && titles.every((title, index) => fold(bareNumber.exec(title)?.[1] ?? '') === String(index + 1))

/** Where a row stands; without a goal or strategy of its own it stands under the last that was named above it (merged cells). */
function standingBelow(
  draft: Draft,
  row: Row,
  columns: readonly Column[],
  now: Standing,
  above: Standing | undefined,
): { readonly standing: Standing; readonly names: boolean } {
  const [goal] = cellsBy(row, columns, 'goal')
  const [strategy] = cellsBy(row, columns, 'strategy')
  if (goal === undefined && strategy === undefined) return { standing: above ?? now, names: false }
  const under = goal === undefined && above?.goal !== undefined ? { goal: above.goal } : now
  return { standing: rowStanding(draft, row, columns, under), names: true }
}

/** The rows of a table that lists initiatives. */
export function addRows(
  listings: Listings,
  item: Item,
  columns: readonly Column[],
  rows: readonly Row[],
  now: Standing,
): void {
  const counted = countedTitles(rows.flatMap((row) => cellsBy(row, columns, 'initiative')[0]?.text ?? []))
  const has = (role: Role) => columns.some((column) => column.role === role)
  const tells = has('activities') && !has('verdict') && !has('strategy') && !has('goal')
  let above: Standing | undefined
  for (const row of rows) {
    const { standing, names } = standingBelow(listings.draft, row, columns, now, above)
    if (names) above = standing
    const [written] = cellsBy(row, columns, 'initiative')
    const title = written && (counted ? { ...written, text: written.text.replace(bareNumber, '$1. ') } : written)
    if (title === undefined || totals.test(fold(title.text))) continue
    const strategy = strategyFor(listings.draft, standing, title)
    const verdicts = cellsBy(row, columns, 'verdict') // 進捗 in words and 評価 as a mark beside each other
    const verdict = verdicts.find(({ text }) => isGrade(listings.draft, text)) ?? verdicts[0]
    const number = cellsBy(row, columns, 'number')[0]?.text
    addListed(listings, item, strategy, { title, verdict, lines: row.lines, number, tells })
  }
}

/** Puts a listing into the plan. A mark that says neither met nor unmet (一部達成, 順調) is the initiative's grade. */
function place(draft: Draft, { strategy, listing, grade, lines }: Waiting, initiative: Initiative): void {
  const { id } = addListing(draft, strategy, initiative, listing)
  if (grade !== undefined && !listing.relisting)
    initiative.grades = [{ axis: 'stated', grade: grade.text, text: grade.text, at: placeOf(grade) }]
  draft.account.use(lines, 'record', id)
}

/** The initiative of a listing that is no 再掲: the one that a heading of its strategy has named, whose listing takes the verdict, or a new one. */
function ownInitiative({ draft, headed }: Listings, { strategy, listing, lines }: Waiting): Initiative | undefined {
  const byHeading = headed.get(strategy)?.find(listing.title.text)
  if (byHeading === undefined) return newInitiative(draft, listing.title)
  if (listing.stated !== undefined) byHeading.listing.stated = listing.stated
  alsoTitled(byHeading.initiative, listing.title)
  draft.account.use(lines, 'record', byHeading.listing.id)
  return undefined
}

const isNameless = ({ number, title }: Strategy) => number === '' && title.text === ''

/** What was done is told of initiatives that are listed elsewhere: a table under no strategy lists none of them once more. */
function dropToldAgain({ draft, waiting }: Listings): void {
  const keyOf = ({ listing }: Waiting) => titleKey(listing.title.text)
  const listed = new Map(waiting.filter(({ strategy }) => !isNameless(strategy)).map((item) => [keyOf(item), item]))
  const toldAgain = ({ strategy, listing, tells }: Waiting) => tells && isNameless(strategy) && !listing.relisting
  for (const item of waiting.splice(0)) {
    const original = toldAgain(item) ? listed.get(keyOf(item)) : undefined
    if (original === undefined) waiting.push(item)
    else draft.account.use(item.lines, 'record', original.strategy.id)
  }
  const kept = new Set(waiting.map(({ strategy }) => strategy))
  for (const goal of draft.plan.goals)
    goal.strategies = goal.strategies.filter(
      (strategy) =>
        !isNameless(strategy) || kept.has(strategy) || strategy.listings.length + strategy.indicators.length > 0,
    )
}

/** Lists what waited. Relistings find their original now that all titles are known; one that has none stands for itself. */
export function settle(listings: Listings): void {
  const { draft, waiting } = listings
  dropToldAgain(listings)
  const own = new Map(
    waiting.filter(({ listing }) => !listing.relisting).map((item) => [item, ownInitiative(listings, item)]),
  )
  const originals = createTitleBook<Initiative>()
  for (const initiative of draft.plan.initiatives) originals.add(initiative.title.text, initiative)
  for (const item of waiting) {
    const initiative = own.get(item)
    if (initiative !== undefined) place(draft, item, initiative)
    if (!item.listing.relisting) continue
    const original = originals.find(item.listing.title.text)
    if (original !== undefined) alsoTitled(original, item.listing.title)
    const relisted = original ?? newInitiative(draft, item.listing.title)
    if (item.place !== undefined) item.place.initiative = relisted
    place(draft, item, relisted)
  }
}
