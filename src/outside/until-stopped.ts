const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/**
 * Being asked to stop: Ctrl-C (which npm sends on a second time), SIGTERM, SIGHUP, or the end of the process that started us.
 * Asked twice we still stop once.
 */
export type Stopping = {
  /** From here on being asked ends nothing by itself: what is open is closed first. Gives what ends this. */
  readonly hold: () => () => void
  /** Waits until we are asked; at once when that has happened already. */
  readonly untilStopped: () => Promise<void>
  /** Whether we were asked while that was held: long work then stops where it leaves nothing half done. */
  readonly isAsked: () => boolean
  /** The same as a signal, for work that can be ended from outside. */
  readonly signal: AbortSignal
}

export function createStopping(): Stopping {
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  const asking = new AbortController()
  const state: { by: (typeof signals)[number] | undefined; expected: boolean; held: number } = {
    by: undefined,
    expected: false,
    held: 0,
  }
  const onAsked = () => {
    asking.abort()
    resolve()
  }
  const onSignal = (signal: NodeJS.Signals) => {
    state.by = signals.find((known) => known === signal)
    onAsked()
  }

  function release(): void {
    state.held -= 1
    if (state.held > 0) return
    for (const signal of signals) process.off(signal, onSignal)
    process.off('disconnect', onAsked)
    if (process.connected) process.disconnect?.() // an open channel would keep us from ending
    if (state.by !== undefined && !state.expected) process.exitCode = 128 + numbers[state.by]
  }
  function hold(): () => void {
    state.held += 1
    if (state.held === 1) {
      for (const signal of signals) process.on(signal, onSignal)
      process.on('disconnect', onAsked)
    }
    return release
  }
  return {
    hold,
    untilStopped: () => {
      state.expected = true
      return asked.finally(hold())
    },
    isAsked: () => asking.signal.aborted,
    signal: asking.signal,
  }
}
