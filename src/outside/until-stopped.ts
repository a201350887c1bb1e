/**
 * Waits until the program is to stop: Ctrl-C (which npm sends on a second time), SIGTERM, SIGHUP, or the end of the process that
 * started it. Asked twice it still stops once.
 */
export function untilStopped(): Promise<void> {
  return new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.on('disconnect', () => resolve())
  }).finally(() => {
    if (process.connected) process.disconnect?.() // an open channel would keep us from ending
  })
}
