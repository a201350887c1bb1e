/** Something that is tried: how it is called, what it shows, and what it does; a thrown error is a failure with its reason. */
export type Attempt = {
  readonly name: string
  readonly title: string
  /** It becomes other users: only root can try it. */
  readonly needsRoot?: true
  /** Only when asked for by name. */
  readonly long?: true
  readonly run: (tell: (text: string) => void) => Promise<void>
}

/** Fails with a sentence unless it holds. */
export function expect(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence)
}
