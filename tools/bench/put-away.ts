type PutAway = () => void | Promise<void>

const standing = new Set<PutAway>()

async function stop(): Promise<void> {
  for (const putAway of [...standing].toReversed()) await putAway()
  process.exit(130)
}

let isWatched = false
function watchSignals(): void {
  if (isWatched) return
  isWatched = true
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop())
}

/** Does the work, then puts away what was set up for it (servers, databases, folders), also when the work fails or the person stops it half-way. */
export async function puttingAway<Value>(putAway: PutAway, work: () => Promise<Value>): Promise<Value> {
  watchSignals()
  standing.add(putAway)
  try {
    return await work()
  } finally {
    standing.delete(putAway)
    await putAway()
  }
}
