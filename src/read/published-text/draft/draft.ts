import type { Form } from '../../../core/form/form.ts'
import type { Goal, Initiative, Listing, Plan, StatedResult, Strategy, Text } from '../../../core/plan/plan.ts'
import type { HeadingContext } from '../blocks/heading.ts'
import { createIds, type GiveId } from './ids.ts'
import type { Labels } from '../blocks/labels.ts'
import type { VerdictWords } from '../blocks/verdict-words.ts'
import type { LineAccount } from './line-use.ts'
import { titleKey } from '../../../core/title-key.ts'

/** The plan while it is being put together, with what is needed for it. */
export type Draft = {
  readonly plan: Plan
  readonly form: Form
  readonly labels: Labels
  readonly words: VerdictWords
  readonly context: HeadingContext
  readonly giveId: GiveId
  readonly account: LineAccount
  /** Goals and strategies by number or title, so that a long document is still read in one pass. */
  readonly goals: Map<string, Goal>
  readonly strategies: Map<string, Strategy>
  /** The listing of each initiative that is no relisting. */
  readonly ownListings: Map<string, Listing>
  /** Strategies whose number stands in the document without that of their goal (false: somewhere with it). */
  readonly composed: Map<Strategy, boolean>
  /** Levels for which the document's own word is known. */
  readonly calledBy: Set<'goal' | 'strategy' | 'initiative'>
}

type Reading = Pick<Draft, 'form' | 'labels' | 'words' | 'context' | 'account'>
type Source = {
  readonly source: { readonly file: string; readonly encoding: string }
  readonly fiscalYear: number | undefined
}

/** An empty plan of a form, ready to be filled. */
export function createDraft({ source, fiscalYear, ...reading }: Reading & Source): Draft {
  const { id, version, levels } = reading.form
  const plan: Plan = {
    schema: 'furikaeri.plan/1',
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    form: { id, version },
    levels: { goal: levels.goal[0] ?? '', strategy: levels.strategy[0] ?? '', initiative: levels.initiative[0] ?? '' },
    sources: [{ id: 'source-1', ...source }],
    goals: [],
    initiatives: [],
    history: [],
  }
  return {
    ...reading,
    plan,
    giveId: createIds(),
    goals: new Map(),
    strategies: new Map(),
    ownListings: new Map(),
    composed: new Map(),
    calledBy: new Set(),
  }
}

type Place = { readonly line: number; readonly column: number }
export type Placed = { readonly text: string; readonly line: number; readonly column: number }
export const placeOf = ({ line, column }: Place) => ({ line, column })
export const textOf = ({ text, line, column }: Placed): Text => ({ text, at: { line, column } })

/** Keeps a title that is written otherwise than at first; spaces and punctuation make no difference. */
export function alsoTitled(record: { title: Text; otherTitles: Text[] }, written: Placed): void {
  if (written.text === '') return
  if (record.title.text === '') record.title = textOf(written)
  const known = [record.title, ...record.otherTitles].some(({ text }) => titleKey(text) === titleKey(written.text))
  if (!known) record.otherTitles.push(textOf(written))
}

/** The goal of a number, or of a title where there is no number; made when it is new. */
export function goalOf(draft: Draft, number: string, title: Placed): Goal {
  const { plan, giveId, goals } = draft
  const byTitle = `title ${titleKey(title.text)}`
  const known = number === '' ? goals.get(byTitle) : goals.get(`number ${number}`)
  if (known !== undefined) {
    alsoTitled(known, title)
    return known
  }
  const goal: Goal = {
    id: giveId('goal', title.text === '' ? number : title.text),
    number,
    title: textOf(title),
    otherTitles: [],
    indicators: [],
    strategies: [],
  }
  plan.goals.push(goal)
  goals.set(`number ${number}`, goal)
  if (!goals.has(byTitle)) goals.set(byTitle, goal)
  return goal
}

/** The strategy of a number (1-2, or 2 within its goal); made when it is new. */
export function strategyOf(draft: Draft, goal: Goal, number: string, title: Placed): Strategy {
  const byTitle = `${goal.id} title ${titleKey(title.text)}`
  const key = number === '' ? byTitle : `${goal.id} ${number}`
  const known = draft.strategies.get(key)
  if (known !== undefined) {
    alsoTitled(known, title)
    return known
  }
  const id = draft.giveId('strategy', goal.title.text, title.text === '' ? number : title.text)
  const strategy: Strategy = { id, number, title: textOf(title), otherTitles: [], indicators: [], listings: [] }
  goal.strategies.push(strategy)
  draft.strategies.set(key, strategy)
  if (titleKey(title.text) !== '' && !draft.strategies.has(byTitle)) draft.strategies.set(byTitle, strategy)
  return strategy
}

export function newInitiative(draft: Draft, title: Placed): Initiative {
  const initiative: Initiative = {
    id: draft.giveId('initiative', title.text),
    title: textOf(title),
    otherTitles: [],
    indicators: [],
    activities: [],
    photos: [],
    budget: [],
  }
  draft.plan.initiatives.push(initiative)
  return initiative
}

export type NewListing = {
  readonly number: string
  readonly title: Placed
  readonly relisting: boolean
  readonly stated?: StatedResult | undefined
}

/** Lists an initiative under a strategy. */
export function addListing(
  draft: Draft,
  strategy: Strategy,
  initiative: Initiative,
  { number, title, relisting, stated }: NewListing,
): Listing {
  const listing: Listing = {
    id: draft.giveId('listing', strategy.id, initiative.id),
    number,
    title: title.text,
    initiative: initiative.id,
    relisting,
    at: placeOf(title),
    ...(stated === undefined ? {} : { stated }),
  }
  strategy.listings.push(listing)
  if (!relisting) draft.ownListings.set(initiative.id, listing)
  return listing
}
