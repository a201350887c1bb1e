/** Every letter and every two letters that stand side by side in a folded text: what its words are found by. Spaces are no letters. */
export function gramsOf(folded: string): string[] {
  const grams = new Set<string>()
  let before = ' '
  for (const letter of folded) {
    if (letter !== ' ') {
      grams.add(letter)
      if (before !== ' ') grams.add(before + letter)
    }
    before = letter
  }
  return [...grams]
}

/** The fewest grams by which a folded term is looked up: its pairs of letters, or its only letter. */
export function gramsOfTerm(term: string): string[] {
  const letters = Array.from(term)
  if (letters.length < 2) return letters
  return [...new Set(letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter))]
}
