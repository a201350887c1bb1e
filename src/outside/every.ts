/** Does something again and again, never twice at once, until stopped. What goes wrong in one turn is told and ends only that turn. */
export function every(
  milliseconds: number,
  work: () => Promise<unknown>,
  onError: (problem: Error) => void,
): { readonly stop: () => Promise<void> } {
  let stopped = false
  let turn: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    if (busy || stopped) return
    busy = true
    turn = work()
      .catch((cause: unknown) => onError(cause instanceof Error ? cause : new Error(String(cause))))
      .finally(() => (busy = false))
  }, milliseconds)
  let busy = false
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await turn
    },
  }
}
