import type { Change } from '../../core/plan/compare.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { changeWords, sayMoreChanges } from '../sentences/change.ts'
import { sayCounts } from '../sentences/counts.ts'
import type { Language } from '../sentences/language.ts'
import { sayPlanField } from '../sentences/plan-field.ts'
import { inList } from '../sentences/punctuation.ts'

const signs = { added: '+', removed: '-', changed: '~' } as const
const longest = 80

const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const countOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
const nouns = ['text', 'title', 'name', 'caption', 'target', 'actual', 'verdict', 'indicator', 'id'] as const

type Wording = { readonly titles: ReadonlyMap<string, string>; readonly language: Language }

/** The words of a value for reading: its text, title or name; counts as counts; several one after the other; of anything else each field. */
function wordsOf(value: unknown, wording: Wording): string {
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

function titlesOf(plan: Plan): Map<string, string> {
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

/** What is said of a change after its kind: `対応・改善策 つながりづくりの支援: 前の言葉 → 今の言葉`. A record that came or went is named once. */
function wordsOfChange({ record, path, kind, before, after }: Change, wording: Wording): string {
  const field = sayPlanField(path, wording.language)
  const title = wording.titles.get(record)
  const values =
    kind === 'changed'
      ? `${short(wordsOf(before, wording))} → ${short(wordsOf(after, wording))}`
      : short(wordsOf(after ?? before, wording))
  const isRecord = kind !== 'changed' && [before, after].some((value) => isObject(value) && value['id'] === record)
  if (record === 'plan' || isRecord) return `${field}: ${isRecord ? (title ?? values) : values}`
  return `${field} ${short(title ?? record)}: ${values}`
}

/** One line for each difference: what was added, removed or changed, of what, from what to what. At most `atMost`, then how many more. */
export function changesText(plan: Plan, changes: readonly Change[], language: Language, atMost = 40): string {
  const wording = { titles: titlesOf(plan), language }
  const lines = changes
    .slice(0, atMost)
    .map((change) => `  ${signs[change.kind]} ${changeWords[change.kind][language]} ${wordsOfChange(change, wording)}`)
  const more = changes.length - lines.length
  if (more > 0) lines.push(`  ${sayMoreChanges(more, language)}`)
  return lines.join('\n')
}
