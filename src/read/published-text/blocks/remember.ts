const mostRemembered = 20_000

/** A pure function of a document's words and a text, that remembers its answers for that document: the same cell is asked about many times. */
export function remember<Words extends object, Answer>(
  answer: (words: Words, text: string) => Answer,
): (words: Words, text: string) => Answer {
  const byWords = new WeakMap<Words, Map<string, { readonly answer: Answer }>>()
  return (words, text) => {
    let known = byWords.get(words)
    if (known === undefined) byWords.set(words, (known = new Map<string, { readonly answer: Answer }>()))
    const before = known.get(text)
    if (before !== undefined) return before.answer
    if (known.size >= mostRemembered) known.clear()
    const made = answer(words, text)
    known.set(text, { answer: made })
    return made
  }
}
