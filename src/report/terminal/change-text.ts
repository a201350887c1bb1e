import type { Change } from '../../core/plan/compare.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { isObject, short, titlesOf, wordsOf, type Wording } from '../change-words.ts'
import { changeWords, sayMoreChanges } from '../sentences/change.ts'
import type { Language } from '../sentences/language.ts'
import { sayPlanField } from '../sentences/plan-field.ts'

const signs = { added: '+', removed: '-', changed: '~' } as const
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
