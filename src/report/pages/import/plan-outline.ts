import type { Evaluation } from '../../../core/evaluation.ts'
import type { Goal, Indicator, Initiative, Place, Plan, Strategy } from '../../../core/plan/plan.ts'
import { verdictOfInitiative } from '../../../core/tally.ts'
import { titleKey } from '../../../core/title-key.ts'
import type { Option } from '../../document/form.ts'
import type { OutlineFact, OutlineRecord } from '../../document/workbench.ts'
import { importWord } from '../../sentences/import.ts'
import type { Language } from '../../sentences/language.ts'
import { verdictWords } from '../../sentences/verdict.ts'
import { lineAnchor } from '../../site/addresses.ts'

type Judged = { readonly plan: Plan; readonly evaluation: Evaluation; readonly language: Language }

/** Words with the way to the line that they were read from. */
const read = (text: string, at: Place | undefined) => ({
  text,
  ...(at === undefined ? {} : { href: `#${lineAnchor(at.line)}` }),
})

type Measured = { readonly title: { readonly text: string }; readonly indicators: readonly Indicator[] }

/** Target and result of every measure, under its name; the only one is not named where it is called like its record. */
function figureFacts({ title, indicators }: Measured, language: Language): OutlineFact[] {
  const isNamed = (name: string) => indicators.length > 1 || titleKey(name) !== titleKey(title.text)
  return indicators.flatMap(({ target, actual, name }) => [
    ...(isNamed(name.text) ? [{ label: '', value: read(name.text, name.at) }] : []),
    ...(target === undefined
      ? []
      : [{ label: importWord('target', language), value: read(target.target.text, target.at) }]),
    ...(actual === undefined
      ? []
      : [{ label: importWord('actual', language), value: read(actual.actual.text, actual.at) }]),
  ])
}

function initiativeFacts(initiative: Initiative, strategy: Strategy, { evaluation, language }: Judged): OutlineFact[] {
  const listing = strategy.listings.find((item) => item.initiative === initiative.id)
  const verdict = verdictOfInitiative(initiative.id, listing, evaluation)
  const { countermeasure, activities } = initiative
  const stated = listing?.stated
  return [
    ...figureFacts(initiative, language),
    {
      label: importWord('verdict', language),
      value: read(verdictWords[verdict][language], stated?.at),
      state: verdict,
    },
    ...activities.map(({ text, at }, index) => ({
      label: index === 0 ? importWord('activities', language) : '',
      value: read(text, at),
    })),
    ...(countermeasure === undefined
      ? []
      : [{ label: importWord('countermeasure', language), value: read(countermeasure.text, countermeasure.at) }]),
  ]
}

const titleOf = (title: { readonly text: string; readonly at?: Place | undefined }, language: Language) =>
  title.text === '' ? { text: importWord('untitled', language) } : read(title.text, title.at)

/** The plan of a draft as an outline: every value leads to the line that it was read from. */
export function planOutline(judged: Judged): OutlineRecord[] {
  const { plan, language } = judged
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
  const shown = new Set<string>()
  const ofStrategy = (strategy: Strategy): OutlineRecord => ({
    id: strategy.id,
    number: strategy.number,
    title: titleOf(strategy.title, language),
    facts: figureFacts(strategy, language),
    below: strategy.listings.map((listing) => {
      const initiative = initiatives.get(listing.initiative)
      const isAgain = shown.has(listing.initiative)
      shown.add(listing.initiative)
      return {
        id: isAgain ? listing.id : listing.initiative,
        number: listing.number,
        title: read(listing.title, listing.at),
        facts: initiative === undefined || isAgain ? [] : initiativeFacts(initiative, strategy, judged),
        below: [],
      }
    }),
  })
  return plan.goals.map((goal: Goal) => ({
    id: goal.id,
    number: goal.number,
    title: titleOf(goal.title, language),
    facts: figureFacts(goal, language),
    below: goal.strategies.map(ofStrategy),
  }))
}

/** The records that a line may be put under, as the choices of a list. */
export function recordOptions({ plan, language }: Omit<Judged, 'evaluation'>, chosen: string | undefined): Option[] {
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
  const seen = new Set<string>()
  const optionOf = (value: string, number: string, text: string, depth: number): Option => ({
    value,
    text: `${number} ${text === '' ? importWord('untitled', language) : text}`.trim(),
    depth,
    ...(value === chosen ? { chosen: true } : {}),
  })
  return plan.goals.flatMap((goal) => [
    optionOf(goal.id, goal.number, goal.title.text, 0),
    ...goal.strategies.flatMap((strategy) => [
      optionOf(strategy.id, strategy.number, strategy.title.text, 1),
      ...strategy.listings.flatMap(({ initiative, number }) => {
        const own = initiatives.get(initiative)
        if (own === undefined || seen.has(initiative)) return []
        seen.add(initiative)
        return [optionOf(initiative, number, own.title.text, 2)]
      }),
    ]),
  ])
}
