/** How often one address may ask: `burst` requests at once, and `perSecond` from then on. */
export type RateLimits = {
  readonly burst: number
  readonly perSecond: number
  /** So many addresses are remembered; the one that has been silent longest is forgotten first. */
  readonly addresses?: number
}

/** Takes one request of an address; when it has none left, says after how many whole seconds it has. */
export type RateLimit = (
  address: string,
) => { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number }

/** In thousandths of a request, so that milliseconds add up exactly. */
type Bucket = { readonly left: number; readonly at: number }
const one = 1000

/**
 * A bucket of tokens for every address: it holds `burst`, every request takes one, and it fills again by `perSecond`.
 * `now` gives milliseconds of any clock that only goes forward. What is remembered is bounded, so that many addresses cost no memory.
 */
export function createRateLimit({ burst, perSecond, addresses = 10_000 }: RateLimits, now: () => number): RateLimit {
  const buckets = new Map<string, Bucket>()
  return (address) => {
    const at = now()
    const known = buckets.get(address)
    const full = burst * one
    const before = known === undefined ? full : Math.min(full, known.left + Math.max(0, at - known.at) * perSecond)
    const allowed = before >= one
    buckets.delete(address)
    buckets.set(address, { left: allowed ? before - one : before, at })
    const [oldest] = buckets.size > addresses ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    return allowed ? { allowed } : { allowed, retryAfter: Math.max(1, Math.ceil((one - before) / (one * perSecond))) }
  }
}
