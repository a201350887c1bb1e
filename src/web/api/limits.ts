import type { RateLimits } from '../rate-limit.ts'

/** Where the API stands, from the root of the site. */
export const apiRoot = '/api/v1'
/** How often one address may ask. */
export const apiLimits: RateLimits = { burst: 120, perSecond: 20 }
