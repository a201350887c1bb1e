/**
 * How a record of a later year is recognised: the names that the last known record of a chain answers to, and those that a new one asks
 * for. One name in common makes them the same. `only`: the name must be that of one record on either side, else nobody is recognised.
 */
export type Pass<Item> = {
  readonly last: (item: Item) => readonly string[]
  readonly now: (item: Item) => readonly string[]
  readonly only?: true
}

/** Names that lead to one chain; with `only`, a name of two chains leads to none. */
function chainsByName<Item>(chains: ReadonlySet<Item[]>, { last, only }: Pass<Item>): Map<string, Item[]> {
  const byName = new Map<string, Item[]>()
  const twice = new Set<string>()
  for (const chain of chains) {
    const item = chain.at(-1)
    for (const name of item === undefined ? [] : last(item))
      if (byName.has(name)) twice.add(name)
      else byName.set(name, chain)
  }
  if (only === true) for (const name of twice) byName.delete(name)
  return byName
}

function timesAsked<Item>(items: ReadonlySet<Item>, { now }: Pass<Item>): Map<string, number> {
  const times = new Map<string, number>()
  for (const item of items) for (const name of now(item)) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

/**
 * Follows records through the years, oldest year first: every record ends up in exactly one chain, and a chain has at most one record of a
 * year. The passes are tried in their order over everything still unrecognised, so that a sure sign is never lost to a weak one. A chain
 * may leave out years.
 */
export function chainYears<Item>(years: readonly (readonly Item[])[], passes: readonly Pass<Item>[]): Item[][] {
  const chains: Item[][] = []
  for (const items of years) {
    const [open, left] = [new Set(chains), new Set(items)]
    for (const pass of passes) {
      const byName = chainsByName(open, pass)
      const times = pass.only === true ? timesAsked(left, pass) : undefined
      for (const item of left) {
        const name = pass
          .now(item)
          .find((one) => open.has(byName.get(one) ?? []) && (times === undefined || times.get(one) === 1))
        const chain = name === undefined ? undefined : byName.get(name)
        if (chain === undefined) continue
        chain.push(item)
        open.delete(chain)
        left.delete(item)
      }
    }
    for (const item of items) if (left.has(item)) chains.push([item])
  }
  return chains
}
