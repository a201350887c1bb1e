import type { Plan } from '../core/plan/plan.ts'
import { sayCounts } from './sentences/counts.ts'
import type { Language } from './sentences/language.ts'
import { sayPlanField } from './sentences/plan-field.ts'
import { inList } from './sentences/punctuation.ts'

const longest = 80

/** Words of a change as far as a line of them is read. */
export const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const countOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
const nouns = ['text', 'title', 'name', 'caption', 'target', 'actual', 'verdict', 'indicator', 'id'] as const

/** What words are said with: the titles of the records that are only named by their id, and the language. */
export type Wording = { readonly titles: ReadonlyMap<string, string>; readonly language: Language }

/** The words of a value for reading: its text, title or name; counts as counts; several one after the other; of anything else each field. */
export function wordsOf(value: unknown, wording: Wording): string {
  const { titles, language } = wording
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return titles.get(value) ?? value
  if (Array.isArray(value))
    return inList(
      value.map((item) => wordsOf(item, wording)),
      language,
    )
  if (!isObject(value)) return JSON.stringify(value)
  if ('met' in value && 'unmet' in value) {
    const { met, unmet, notJudged, notApplicable } = value
    const counts = {
      met: countOf(met),
      unmet: countOf(unmet),
      notJudged: countOf(notJudged),
      notApplicable: countOf(notApplicable),
    }
    return sayCounts(counts, language)
  }
  const noun = nouns.find((key) => value[key] !== undefined)
  if (noun !== undefined) return wordsOf(value[noun], wording)
  const fields = Object.entries(value).map(
    ([key, inner]) => `${sayPlanField(key, language)} ${wordsOf(inner, wording)}`,
  )
  return inList(fields, language)
}

/** The title of every record of a plan, by its id. */
export function titlesOf(plan: Plan): Map<string, string> {
  const titles = new Map<string, string>()
  for (const goal of plan.goals) {
    titles.set(goal.id, `${goal.number} ${goal.title.text}`.trim())
    for (const indicator of goal.indicators) titles.set(indicator.id, indicator.name.text)
    for (const strategy of goal.strategies) {
      titles.set(strategy.id, `${strategy.number} ${strategy.title.text}`.trim())
      for (const indicator of strategy.indicators) titles.set(indicator.id, indicator.name.text)
      for (const listing of strategy.listings) titles.set(listing.id, listing.title)
    }
  }
  for (const { id, title, indicators } of plan.initiatives) {
    titles.set(id, title.text)
    for (const indicator of indicators) titles.set(indicator.id, indicator.name.text)
  }
  return titles
}
