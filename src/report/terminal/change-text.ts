import type { Change } from '../../core/plan/compare.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { Language } from '../sentences/language.ts'

const kinds = {
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'removed' },
  changed: { ja: '変更', en: 'changed' },
} as const
const signs = { added: '+', removed: '-', changed: '~' } as const
const longest = 80

/** The words of a value for reading: its text, title or name, else its JSON. */
function wordsOf(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null) {
    for (const key of ['text', 'title', 'name', 'caption', 'target', 'actual', 'verdict']) {
      const inner: unknown = Reflect.get(value, key)
      if (inner !== undefined) return wordsOf(inner)
    }
  }
  return JSON.stringify(value)
}

const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

function titlesOf(plan: Plan): Map<string, string> {
  const titles = new Map<string, string>()
  for (const goal of plan.goals) {
    titles.set(goal.id, `${goal.number} ${goal.title.text}`)
    for (const strategy of goal.strategies) {
      titles.set(strategy.id, `${strategy.number} ${strategy.title.text}`)
      for (const listing of strategy.listings) titles.set(listing.id, listing.title)
    }
  }
  for (const { id, title, indicators } of plan.initiatives) {
    titles.set(id, title.text)
    for (const indicator of indicators) titles.set(indicator.id, indicator.name.text)
  }
  return titles
}

/** One line for each difference: what was added, removed or changed, of what, from what to what. At most `atMost`, then how many more. */
export function changesText(plan: Plan, changes: readonly Change[], language: Language, atMost = 40): string {
  const titles = titlesOf(plan)
  const lines = changes.slice(0, atMost).map(({ record, path, kind, before, after }) => {
    const of = record === 'plan' ? '' : ` ${short(titles.get(record) ?? wordsOf(after ?? before))}`
    const values =
      kind === 'changed'
        ? `: ${short(wordsOf(before))} → ${short(wordsOf(after))}`
        : titles.has(record) && kind === 'added' && path !== 'goals'
          ? ''
          : `: ${short(wordsOf(after ?? before))}`
    return `  ${signs[kind]} ${kinds[kind][language]} ${path}${of}${values}`
  })
  const more = changes.length - lines.length
  if (more > 0) lines.push(language === 'ja' ? `  … ほか ${more} 件` : `  … and ${more} more`)
  return lines.join('\n')
}
