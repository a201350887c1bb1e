/**
 * A function that keeps its answers: pages ask the same again and again. All are forgotten when there are too many.
 * For answers that depend on the key alone.
 */
export function remembering<Answer extends object | string>(
  make: (key: string) => Answer,
  atMost = 5000,
): (key: string) => Answer {
  let kept = new Map<string, Answer>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= atMost) kept = new Map()
    const made = make(key)
    kept.set(key, made)
    return made
  }
}
