import { indicatorsOf } from '../../core/evaluation.ts'
import type { Plan } from '../../core/plan/plan.ts'
import {
  columnWords,
  itemWords,
  type IndicatorField,
  type InitiativeField,
} from '../../core/section-workbook/entry-field.ts'
import type { EntryChange, EntryConflict, EntryDamage } from '../../core/section-workbook/entry.ts'
import { returnedWords, sayDamage, sayDifference } from '../sentences/entry.ts'
import type { Language } from '../sentences/language.ts'

/** What is shown of a workbook that came back before anybody agrees. */
export type ShownReturn = {
  readonly file: string
  readonly mark: { readonly revision: number }
  readonly isKnown: boolean
  readonly kept: Plan
  readonly changes: readonly EntryChange[]
  readonly conflicts: readonly EntryConflict[]
  readonly damages: readonly EntryDamage[]
  readonly missing: readonly string[]
  readonly passedOver: readonly string[]
}

const longest = 60
const fields: Readonly<Record<IndicatorField | InitiativeField, string>> = { ...columnWords, ...itemWords }
const bare = (text: string) => text.replace(/\(.*$/, '')

function namesIn(plan: Plan): ReadonlyMap<string, string> {
  return new Map([
    ...indicatorsOf(plan).map(({ indicator }) => [indicator.id, indicator.name.text] as const),
    ...plan.initiatives.map(({ id, title }) => [id, title.text] as const),
  ])
}

/** A text in one line of the terminal. */
function short(text: string, language: Language): string {
  const line = text.replaceAll('\n', ' / ')
  if (line === '') return returnedWords[language].empty
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

/** What a workbook that came back would change, cell by cell: each with its place, before and after; conflicts and damaged cells apart. */
export function returnedText(shown: ShownReturn, language: Language): string {
  const { file, mark, isKnown, kept, changes, conflicts, damages, missing, passedOver } = shown
  const words = returnedWords[language]
  const names = namesIn(kept)
  const nameOf = (record: string) => short(names.get(record) ?? record, language)
  const about = ({ at, record, field }: EntryChange) => `${at} ${bare(fields[field])} ${nameOf(record)}`
  const lines = [words.madeFrom(file, mark.revision, isKnown)]
  if (changes.length === 0) lines.push(words.nothing)
  else lines.push(words.changes(changes.length))
  for (const change of changes) {
    const [before, after] = [short(change.before, language), short(change.after, language)]
    lines.push(`  ~ ${about(change)}: ${sayDifference(before, after, change.remarks, language)}`)
  }
  if (conflicts.length > 0) lines.push(words.conflicts(conflicts.length))
  for (const conflict of conflicts) {
    const { madeFrom, kept: now, filled } = words.sides
    const sides = [
      ...(conflict.madeFrom === undefined ? [] : [`${madeFrom} ${short(conflict.madeFrom, language)}`]),
      `${now} ${short(conflict.before, language)}`,
      `${filled} ${short(conflict.after, language)}`,
    ]
    lines.push(`  ! ${about(conflict)}: ${sides.join(' | ')}`)
  }
  if (damages.length > 0) lines.push(words.damages(damages.length))
  for (const damage of damages)
    lines.push(`  ? ${damage.at} ${short(damage.text, language)}: ${sayDamage(damage, language)}`)
  if (missing.length > 0) lines.push(words.missing(missing.map(nameOf)))
  if (passedOver.length > 0) lines.push(words.passedOver(passedOver))
  return lines.join('\n')
}

const changeAnswer = ({ at, record, field, before, after, remarks }: EntryChange) => ({
  at,
  record,
  field,
  before,
  after,
  remarks,
})

/** The same for scripts. */
export const returnedAnswer = (
  { mark, isKnown, changes, conflicts, damages, missing, passedOver }: Omit<ShownReturn, 'file' | 'kept'>,
  language: Language,
) => ({
  madeFrom: { revision: mark.revision, known: isKnown },
  cells: changes.map(changeAnswer),
  conflicts: conflicts.map((conflict) => ({ ...changeAnswer(conflict), madeFrom: conflict.madeFrom ?? null })),
  damages: damages.map((damage) => ({ ...damage, message: sayDamage(damage, language) })),
  missing,
  passedOver,
})
