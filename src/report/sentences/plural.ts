const irregular: Readonly<Record<string, string>> = { activity: 'activities' }

/** A count with its noun in English: 1 initiative, 2 initiatives. */
export const plural = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : (irregular[noun] ?? `${noun}s`)}`

/** The same with what came of them: 1 initiative was, 2 initiatives were. */
export const pluralWere = (count: number, noun: string): string =>
  `${plural(count, noun)} ${count === 1 ? 'was' : 'were'}`
