const first = 1000
const longest = 60_000
/** So often, in milliseconds, whoever asks us to stop is heard. */
const turn = 100

/**
 * Tells how far a long work is: nothing in its first second, then after one second more, two, four … at most a minute, so that a person sees
 * that it goes on and no log is filled. `now` is a clock in milliseconds. Once in a while it gives everything else a turn, Ctrl-C too.
 */
export function createProgress(now: () => number): (tell: () => void) => Promise<void> | undefined {
  let [wait, heard] = [first, now()]
  let next = heard + wait
  return (tell) => {
    const at = now()
    if (at >= next) {
      tell()
      next = at + wait
      wait = Math.min(wait * 2, longest)
    }
    if (at < heard + turn) return undefined
    heard = at
    return new Promise((resolve) => setImmediate(resolve))
  }
}
