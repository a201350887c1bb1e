import { sayDay } from '../sentences/day.ts'
import type { Language } from '../sentences/language.ts'

/**
 * Where a page says when it was last changed, before anybody knows: a page that says the same as the last time keeps its day, so that a new
 * publication changes only the pages that show something new. `words` becomes a day for reading, `instant` an ISO 8601 instant.
 */
export const lastChange = { words: '\uE002day\uE002', instant: '\uE002instant\uE002' } as const
const sign = '\uE002'

/** When something changed that never did. */
export const never = '1970-01-01T00:00:00Z'

/** A drawn page with the day of its last change filled in. */
export function withLastChange(page: string, instant: string, language: Language): string {
  const day = sayDay(instant)[language]
  let dated = ''
  let done = 0
  for (let at = page.indexOf(sign); at >= 0; at = page.indexOf(sign, at + 1)) {
    const isDay = page.startsWith(lastChange.words, at)
    if (!isDay && !page.startsWith(lastChange.instant, at)) continue
    dated += page.slice(done, at) + (isDay ? day : instant)
    done = at + (isDay ? lastChange.words : lastChange.instant).length
  }
  return dated + page.slice(done)
}
