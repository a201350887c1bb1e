/**
 * Who may import whom: the river runs one way. A row is a folder of `src/`, what it may know about, and why.
 *
 * `types` lists rooms of which only the types may be imported; the values come in as parameters.
 * `packages` lists what a room may take from npm and from Node; where it is missing, any package may be used.
 */
export type Room = {
  readonly knows: readonly string[]
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
  readonly because: string
}

export const rooms: Record<string, Room> = {
  core: {
    knows: [],
    packages: ['big.js', 'zod'],
    because: 'what is true does not depend on the clock, the disk or the network; big.js and zod are pure',
  },
  outside: {
    knows: [],
    because: 'effects know nothing of ward offices, so they can be replaced as values',
  },
  read: { knows: ['core'], because: 'readers turn bytes into drafts; they neither keep nor show' },
  store: { knows: ['core'], because: 'the only room with SQL; it keeps what core describes' },
  report: {
    knows: ['core'],
    packages: [],
    because: 'says what is true in words and tables; draws and computes nothing',
  },
  write: { knows: ['report'], types: ['core'], because: 'draws report values; a figure computed here could disagree' },
  act: {
    knows: ['core', 'read', 'store', 'report', 'write'],
    types: ['outside'],
    because: 'everything people do, one file each; real effects come in as values',
  },
  web: {
    knows: ['core', 'store/queries', 'report', 'write/html', 'write/chart', 'act'],
    types: ['outside'],
    because: 'shows by queries and report, changes by act',
  },
  cli: {
    knows: ['core', 'store/queries', 'report', 'act'],
    types: ['outside'],
    because: 'the terminal is a door like the web; it computes and stores nothing itself',
  },
  'main.ts': {
    knows: ['core', 'outside', 'read', 'store', 'report', 'write', 'act', 'web', 'cli'],
    because: 'the only file that joins everything and hands the real effects in',
  },
}
