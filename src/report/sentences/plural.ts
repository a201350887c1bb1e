const irregular: Readonly<Record<string, string>> = { activity: 'activities' }

/** A count with its noun in English: 1 initiative, 2 initiatives. */
export const plural = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : (irregular[noun] ?? `${noun}s`)}`
