import type { Goal, Initiative, Strategy } from '../../../core/plan/plan.ts'
import { titleKey } from '../../../core/title-key.ts'
import { createTitleBook, type TitleBook } from '../blocks/titles.ts'
import type { Draft } from './draft.ts'

/** Looks initiatives up by title. Made once the lists and headings of the document are known. */
export type InitiativeFinder = {
  /** First where the title stands, then in the whole plan. */
  readonly find: (title: string, near: Goal | Strategy | undefined) => Initiative | undefined
  /** The only initiative of a strategy whose title holds the other one, or is held by it (備蓄の啓発 / 家庭備蓄の啓発). */
  readonly findPart: (title: string, strategy: Strategy) => Initiative | undefined
  /** The original of a relisting: in the whole plan, rows of tables included. */
  readonly findOriginal: (title: string) => Initiative | undefined
  /** An initiative that a row of a table was the first to name. The same title under another strategy is another initiative, unless it says 再掲. */
  readonly add: (initiative: Initiative, places: readonly (Goal | Strategy | undefined)[]) => void
}

const shortestPart = 4
const isPart = (a: string, b: string) => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= shortestPart && short.length * 2 > long.length && long.includes(short)
}

export function createInitiativeFinder({ plan }: Draft): InitiativeFinder {
  const byId = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
  const bookOf = (initiatives: readonly Initiative[]): TitleBook<Initiative> => {
    const book = createTitleBook<Initiative>()
    for (const initiative of initiatives)
      for (const { text } of [initiative.title, ...initiative.otherTitles]) book.add(text, initiative)
    return book
  }
  const everywhere = bookOf(plan.initiatives)
  const named = createTitleBook<Initiative>()
  const near = new Map<Goal | Strategy, TitleBook<Initiative>>()
  const nearBook = (place: Goal | Strategy): TitleBook<Initiative> => {
    const known = near.get(place)
    if (known !== undefined) return known
    const listings = 'listings' in place ? place.listings : place.strategies.flatMap((strategy) => strategy.listings)
    const book = bookOf(listings.flatMap(({ initiative }) => byId.get(initiative) ?? []))
    near.set(place, book)
    return book
  }
  return {
    find: (title, place) =>
      (place && nearBook(place).findSame(title)) ??
      everywhere.findSame(title) ?? // 坂道の案内 of another goal, before 緑道の案内 of this one
      (place && nearBook(place).find(title)) ??
      everywhere.find(title),
    findPart: (title, { listings }) => {
      const key = titleKey(title)
      const holding = listings.filter(({ title: other }) => isPart(key, titleKey(other)))
      return holding.length === 1 ? byId.get(holding[0]?.initiative ?? '') : undefined
    },
    findOriginal: (title) => everywhere.find(title) ?? named.find(title),
    add: (initiative, places) => {
      byId.set(initiative.id, initiative)
      named.add(initiative.title.text, initiative)
      for (const place of places) if (place !== undefined) nearBook(place).add(initiative.title.text, initiative)
    },
  }
}
