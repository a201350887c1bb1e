import { fold } from '../fold.ts'
import { titleKey } from '../title-key.ts'

/** What writers add and leave out without meaning another thing: 具体的な取組 and 具体的取組, 地域等との連携 and 地域との連携. */
const fillers = /(?:的な|的|および|及び|並びに|または|など|等|[のをにへとがはな])/g

const letters = (title: string): string => {
  const key = titleKey(fold(title))
  const bare = key.replace(fillers, '')
  return bare === '' ? key : bare
}

function pairs(text: string): string[] {
  const all = Array.from(text)
  return all.length < 2 ? all : all.slice(1).map((letter, at) => (all[at] ?? '') + letter)
}

/**
 * How alike two titles are, in whole percent rounded down: twice the pairs of letters that both have, of all that they have (Dice), without the
 * words that carry no meaning. 100: the same words. 0: nothing in common, or a title without words.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [letters(one), letters(other)]
  if (a === '' || b === '') return 0
  if (a === b) return 100
  const [own, its] = [pairs(a), pairs(b)]
  const left = new Map<string, number>()
  for (const pair of own) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of its) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    common += 1
  }
  return Math.min(99, Math.floor((200 * common) / (own.length + its.length)))
}
