/** How things that stand below each other are measured and cut. `split` gives what has room in so many lines, and the rest. */
export type Flow<Item> = {
  readonly height: (item: Item) => number
  readonly split: (item: Item, space: number) => readonly [Item, Item]
}

/** Less than this is no room to begin something in. */
const leastSpace = 2.7

/**
 * Things below each other on pages: `first` lines are left on the page that is begun, the others have `full`. What is higher than a whole
 * page is cut; what is not stays whole. The first page may be empty: nothing had room on it.
 */
export function fillPages<Item>(items: readonly Item[], flow: Flow<Item>, first: number, full: number): Item[][] {
  const pages: Item[][] = [[]]
  let space = first
  const turn = () => {
    pages.push([])
    space = full
  }
  for (const item of items) {
    let rest = item
    let height = flow.height(rest)
    while (height > space) {
      const isFresh = space === full
      const isTooHigh = height > full
      if (!isFresh && (!isTooHigh || space < leastSpace)) {
        turn()
        continue
      }
      const [head, tail] = flow.split(rest, space)
      pages.at(-1)?.push(head)
      turn()
      rest = tail
      height = flow.height(rest)
    }
    pages.at(-1)?.push(rest)
    space -= height
  }
  return pages
}

/** The same with pages that are about equally full, where that takes no more of them: three rows and two, rather than four and one. */
export function fillEvenly<Item>(items: readonly Item[], flow: Flow<Item>, first: number, full: number): Item[][] {
  const pages = fillPages(items, flow, first, full)
  const fits = items.every((item) => flow.height(item) <= full)
  if (first < full || pages.length < 2 || !fits) return pages
  const all = items.reduce((sum, item) => sum + flow.height(item), 0)
  const tallest = Math.max(...items.map(flow.height))
  for (let height = Math.max(all / pages.length, tallest); height < full; height += 0.5) {
    const even = fillPages(items, flow, height, height)
    if (even.length === pages.length) return even
  }
  return pages
}
