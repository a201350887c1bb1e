/** The rooms of `src/` that may hold words, and why. Everywhere else a word is a sentence that somebody forgot to move. */
export const wordRooms: readonly { readonly room: string; readonly because: string }[] = [
  { room: 'report/sentences', because: 'here they live, each in every language' },
  { room: 'core', because: 'the notation of documents is what it reads and judges: 以上, 再掲, 平成' },
  { room: 'read', because: 'its grammar is made of the words that documents are written in' },
]

/** The rooms that speak to people in sentences; the others speak SQL, HTTP and SVG, which have words of their own. */
export const speakingRooms = ['report', 'act', 'cli', 'main.ts'] as const
