import { indicatorsOf } from '../evaluation.ts'
import type { Form } from '../form/form.ts'
import type { Indicator, Plan } from '../plan/plan.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { entryTexts, type RecordTexts } from './entry-texts.ts'
import type { EntryChange, EntryConflict, EntryDamage } from './entry.ts'
import type { FoundEntries, FoundEntry } from './find-entries.ts'
import { plainText } from './plain-text.ts'
import { readEntry } from './read-entry.ts'
import { verdictWordsFor, type VerdictWords } from './verdict-words.ts'

/** What a workbook that came back says against what is kept: what changes, what others changed too, what cannot be taken over. */
export type EntryComparison = {
  readonly changes: readonly EntryChange[]
  readonly conflicts: readonly EntryConflict[]
  readonly damages: readonly EntryDamage[]
}

export type ComparedWith = {
  /** The plan that the workbook was made from, where it is still known. */
  readonly madeFrom: Plan | undefined
  readonly kept: Plan
  readonly scheme: Scheme
  readonly form: Pick<Form, 'verdicts'>
}

type Texts = ReadonlyMap<string, RecordTexts>
type Known = {
  readonly before: Texts | undefined
  readonly now: Texts
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly wordsOf: (indicator: Indicator | undefined) => VerdictWords
}

const indicatorsById = (plan: Plan) => new Map(indicatorsOf(plan).map(({ indicator }) => [indicator.id, indicator]))

function knownFrom({ madeFrom, kept, scheme, form }: ComparedWith): Known {
  const outcome = verdictWordsFor(scheme, form, 'outcome')
  const process = verdictWordsFor(scheme, form, 'process')
  return {
    before: madeFrom && entryTexts(madeFrom),
    now: entryTexts(kept),
    indicators: indicatorsById(kept),
    wordsOf: (indicator) => (indicator?.kind === 'outcome' ? outcome : process),
  }
}

const same = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && plainText(a) === plainText(b))

type Outcome =
  | { readonly change: EntryChange }
  | { readonly conflict: EntryConflict }
  | { readonly damage: EntryDamage }

/** What one cell says; nothing where it says what it went out with, or what is kept by now. */
function outcomeOf({ record, field, at, cell }: FoundEntry, known: Known): Outcome | undefined {
  const written = plainText(cell.text)
  const before = known.before?.get(record)?.get(field)
  const now = known.now.get(record)?.get(field)
  if (same(written, before) || (now !== undefined && same(written, now))) return undefined
  if (now === undefined) {
    if (before === undefined && written === '') return undefined
    return { damage: { kind: known.before?.has(record) === true ? 'record-gone' : 'id-unknown', at, text: written } }
  }
  const indicator = known.indicators.get(record)
  const reading = readEntry(field, cell, { indicator, words: known.wordsOf(indicator) })
  if ('damage' in reading) return { damage: { at, ...reading.damage } }
  const { text: after, value, remarks } = reading
  if (same(after, before) || same(after, now)) return undefined
  const change = { record, field, at, before: now, after, value, remarks }
  const isUntouched = known.before === undefined ? now === '' : same(before, now)
  return isUntouched ? { change } : { conflict: { ...change, madeFrom: before } }
}

/**
 * Compares what was filled in with what the workbook went out with and with what is kept now. A cell that nobody else changed is a change; one that
 * others changed to something else is a conflict; one that says what is kept already is neither. Where nobody knows what the workbook was made
 * from, only empty fields are filled: everything else could write over somebody.
 */
export function compareEntries(found: FoundEntries, against: ComparedWith): EntryComparison {
  const known = knownFrom(against)
  const outcomes = found.entries.flatMap((entry) => outcomeOf(entry, known) ?? [])
  return {
    changes: outcomes.flatMap((outcome) => ('change' in outcome ? [outcome.change] : [])),
    conflicts: outcomes.flatMap((outcome) => ('conflict' in outcome ? [outcome.conflict] : [])),
    damages: [...found.damages, ...outcomes.flatMap((outcome) => ('damage' in outcome ? [outcome.damage] : []))],
  }
}
