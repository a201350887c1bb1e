import { dayInJapan } from '../../core/calendar/day-in-japan.ts'
import type { Said } from './language.ts'

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const // prettier-ignore

/** Pages of one publication name the same few instants again and again. */
const said = new Map<string, Said>()
const keptAtMost = 1000

/** The day of an instant (ISO 8601) in Japan, whatever zone the server runs in: 2026年11月24日, 24 November 2026. */
export function sayDay(instant: string): Said {
  const known = said.get(instant)
  if (known !== undefined) return known
  const day = dayOf(instant)
  if (said.size >= keptAtMost) said.clear()
  said.set(instant, day)
  return day
}

function dayOf(instant: string): Said {
  const { year, month, day } = Temporal.PlainDate.from(dayInJapan(instant))
  return { ja: `${year}年${month}月${day}日`, en: `${day} ${months[month - 1] ?? ''} ${year}` }
}
