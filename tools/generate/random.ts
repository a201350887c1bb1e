import { createHash } from 'node:crypto'

/** Chance that repeats: the same key always gives the same draws. */
export type Random = {
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  /** True in `percent` of a hundred draws. */
  readonly chance: (percent: number) => boolean
  /** The items in another order. */
  readonly shuffle: <Item>(items: readonly Item[]) => Item[]
  /** Lower-case letters and digits, for ids. */
  readonly letters: (length: number) => string
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/**
 * Draws from a key: `createRandom('7 271071')`. Independent keys give independent draws, so what belongs to a ward and what belongs to
 * one of its years can be drawn apart. Source of the generator: xorshift128 (Marsaglia, Xorshift RNGs, 2003), seeded by SHA-256.
 */
export function createRandom(key: string): Random {
  const seed = createHash('sha256').update(key).digest()
  const state = [0, 4, 8, 12].map((offset) => seed.readUInt32LE(offset)) as [number, number, number, number]
  const next = (): number => {
    const [x, y, z, w] = state
    const t = x ^ (x << 11)
    const drawn = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0
    state[0] = y
    state[1] = z
    state[2] = w
    state[3] = drawn
    return drawn
  }
  const whole = (low: number, high: number) => low + (next() % (high - low + 1))
  return {
    whole,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    chance: (percent) => whole(1, 100) <= percent,
    shuffle: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ item }) => item),
    letters: (length) => Array.from({ length }, () => alphabet.charAt(whole(0, alphabet.length - 1))).join(''),
  }
}
