import type { Role } from '../../../core/form/form.ts'
import { roles } from '../../../core/form/form.ts'
import type { Goal, Indicator, Initiative, Strategy } from '../../../core/plan/plan.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { parseTarget } from '../../../core/target/parse-target.ts'
import { countermeasureOf } from './countermeasure.ts'
import { placeOf, textOf, type Draft, type Placed } from './draft.ts'
import { actualAt, actualWithUnit, newIndicator, splitNameAndTarget, targetAt } from './figures.ts'
import { fillListing } from './indicator-rows.ts'
import { hasLevel, type Label } from '../blocks/labels.ts'
import type { Standing } from './skeleton.ts'
import { titleKey } from '../../../core/title-key.ts'
import { splitVerdict, verdictOf } from '../blocks/verdict-words.ts'

/** A label with the lines that stand under or behind it, and where it stands in the tree. */
export type OpenField = { readonly label: Label; readonly standing: Standing; readonly values: Placed[] }

const indicatorMakers = ['outcome', 'process', 'withdrawal', 'indicator'] as const
const figures: ReadonlySet<Role> = new Set(['target', 'actual', 'previous', 'baseline', 'finalTarget', 'verdict'])

function looksLikeFigure({ form }: Draft, text: string): boolean {
  if (text.length > 120) return false
  if (
    verdictOf(form, text) !== undefined ||
    splitVerdict(form, text) !== undefined ||
    parseActual(text).kind !== 'unreadable'
  )
    return true
  const target = parseTarget(text)
  return target.kind !== 'unreadable' && target.kind !== 'milestone'
}

/** What a label means where it stands: a figure of an indicator, or words of the nearest level that has such a field. */
export function roleOf(draft: Draft, { label, standing, values }: OpenField): Role | undefined {
  const [first] = values
  const figure = label.roles.find((role) => figures.has(role))
  if (figure !== undefined && first !== undefined && looksLikeFigure(draft, first.text)) return figure
  const maker = label.roles.find((role) => (indicatorMakers as readonly Role[]).includes(role))
  if (maker !== undefined) return maker
  const at = (level: keyof typeof roles) => label.roles.find((role) => hasLevel(role, level))
  const words =
    (standing.initiative && at('initiative')) ??
    (standing.strategy && standing.strategy.number !== '' ? at('strategy') : undefined) ??
    (standing.goal && at('goal')) ??
    (standing.goal === undefined ? at('plan') : label.roles.find((role) => role === 'history'))
  return words ?? figure
}

type Owner = Goal | Strategy | Initiative
const ownerOf = ({ initiative, strategy, goal }: Standing): Owner | undefined =>
  initiative ?? (strategy?.number === '' ? goal : strategy) ?? goal
const joined = (values: readonly Placed[]): Placed | undefined => {
  const [first] = values
  return first && { ...first, text: values.map(({ text }) => text).join('\n') }
}

/** Indicators named line by line, each with its target behind it where the line has one. */
function addIndicators(
  draft: Draft,
  role: (typeof indicatorMakers)[number],
  owner: Owner,
  values: readonly Placed[],
): void {
  const kind: Indicator['kind'] = role === 'indicator' ? ('activities' in owner ? 'process' : 'outcome') : role
  for (const value of values) {
    const split = splitNameAndTarget(value.text)
    const indicator = newIndicator(draft, kind, owner.id, { ...value, text: split?.name ?? value.text })
    if (split !== undefined)
      indicator.target = targetAt({ ...value, text: split.target, column: value.column + split.offset })
    owner.indicators.push(indicator)
    draft.account.use(value.line, 'record', indicator.id)
  }
}

function setFigure(draft: Draft, indicator: Indicator, role: Role, value: Placed, label: Label): void {
  const unit = indicator.target?.target.kind === 'threshold' ? undefined : label.unit
  const split = role === 'actual' || role === 'previous' ? splitVerdict(draft.form, value.text) : undefined
  const verdict = verdictOf(draft.form, value.text) ?? split?.verdict
  const figure = split === undefined ? value : { ...value, text: split.rest }
  if (role === 'target') indicator.target = targetAt(value, unit)
  else if (role === 'finalTarget') indicator.finalTarget = targetAt(value, unit)
  else if (role === 'baseline') indicator.baseline = actualAt(value, unit, label.fiscalYear)
  else if (role === 'previous') indicator.previous = actualAt(figure, unit, label.fiscalYear)
  else if (role === 'actual' && (verdict === undefined || split !== undefined))
    indicator.actual = actualAt(figure, unit, label.fiscalYear)
  if (verdict !== undefined && role !== 'previous')
    indicator.stated = { verdict, text: split?.word ?? value.text, at: placeOf(value) }
  draft.account.use(value.line, 'record', indicator.id)
}

/**
 * Which indicator each figure under a label belongs to: the one that its line names, the only one that still lacks it, the one named
 * last, or line by line in order. Undefined where none of these holds: then nothing is guessed, and the lines stay for a person.
 */
function indicatorsFor(
  indicators: readonly Indicator[],
  role: Role,
  values: readonly Placed[],
): readonly Indicator[] | undefined {
  const named = values.flatMap(
    (value) =>
      indicators.find(({ name }) => name.text !== '' && titleKey(value.text).startsWith(titleKey(name.text))) ?? [],
  )
  if (named.length === values.length) return named
  const open = indicators.filter((indicator) => !hasFigure(indicator, role))
  if (values.length === open.length) return open
  const last = indicators.at(-1)
  return values.length === 1 && last !== undefined && open.includes(last) ? [last] : undefined
}

function addFigures(draft: Draft, role: Role, label: Label, owner: Owner, values: readonly Placed[]): void {
  const { indicators } = owner
  const [first] = values
  if (indicators.length === 0 && values.length === 1 && first !== undefined) {
    indicators.push(
      newIndicator(draft, 'activities' in owner ? 'process' : 'outcome', owner.id, {
        ...first,
        text: owner.title.text,
      }),
    )
  }
  const chosen = indicatorsFor(indicators, role, values)
  chosen?.forEach((indicator, index) => {
    const value = values[index]
    if (value === undefined) return
    const key = titleKey(indicator.name.text)
    const split = key !== '' && titleKey(value.text).startsWith(key) ? splitNameAndTarget(value.text) : undefined
    setFigure(
      draft,
      indicator,
      role,
      split === undefined ? value : { ...value, text: split.target, column: value.column + split.offset },
      label,
    )
  })
  const [only] = indicators
  if ('activities' in owner && only !== undefined) fillListing(draft, owner, only)
}

const hasFigure = (indicator: Indicator, role: Role): boolean =>
  role === 'verdict'
    ? indicator.stated !== undefined
    : (role === 'target' ||
        role === 'actual' ||
        role === 'previous' ||
        role === 'baseline' ||
        role === 'finalTarget') &&
      indicator[role] !== undefined

function setWords(draft: Draft, role: Role, owner: Owner | undefined, { values, label }: OpenField): boolean {
  const { plan } = draft
  const all = joined(values)
  if (all === undefined) return true
  const text = textOf(all)
  const use = (record: string) => {
    draft.account.use(
      values.map(({ line }) => line),
      'record',
      record,
    )
    return true
  }
  if (role === 'vision' || role === 'mission' || role === 'policy') {
    plan[role] = text
    return use('plan')
  }
  if (role === 'history') {
    plan.history.push(...values.map(textOf))
    return use('plan')
  }
  if (owner === undefined) return false
  if ('activities' in owner) return setInitiativeWords(draft, role, owner, all, label.unit) && use(owner.id)
  if ('listings' in owner) {
    if (role !== 'desiredState' && role !== 'approach') return false
    owner[role] = text
    return use(owner.id)
  }
  if (
    role !== 'future' &&
    role !== 'situation' &&
    role !== 'analysis' &&
    role !== 'issue' &&
    role !== 'mainStrategies' &&
    role !== 'summary' &&
    role !== 'nextPolicy'
  )
    return false
  owner[role] = text
  return use(owner.id)
}

function setInitiativeWords(
  draft: Draft,
  role: Role,
  initiative: Initiative,
  all: Placed,
  unit: string | undefined,
): boolean {
  const text = textOf(all)
  if (role === 'content' || role === 'section' || role === 'situation' || role === 'problem') initiative[role] = text
  else if (role === 'midYear' || role === 'yearEnd') initiative.review = { ...initiative.review, [role]: text }
  else if (role === 'countermeasure') {
    const countermeasure = countermeasureOf(draft, initiative.id, all)
    if (countermeasure !== undefined) initiative.countermeasure = countermeasure
  } else return role === 'budget' || role === 'settlement' ? setMoney(draft, role, initiative, all, unit) : false
  return true
}

/** A sum of the plan's own year; other years come in tables. Not in yen: left for a person. */
function setMoney(
  { plan }: Draft,
  role: 'budget' | 'settlement',
  initiative: Initiative,
  value: Placed,
  unit: string | undefined,
): boolean {
  const actual = actualWithUnit(parseActual(value.text), unit)
  if (actual.kind !== 'amount' || actual.unit !== '円' || plan.fiscalYear === undefined) return false
  const money = { value: actual.value, unit: '円' as const, text: value.text, at: placeOf(value) }
  const same = initiative.budget.find(({ fiscalYear }) => fiscalYear === plan.fiscalYear)
  if (same !== undefined) same[role] = money
  else initiative.budget.push({ fiscalYear: plan.fiscalYear, [role]: money })
  return true
}

/** Puts a finished field into the plan. Lines that find no place stay unused: they will need a person. */
export function closeField(draft: Draft, field: OpenField): void {
  const role = roleOf(draft, field)
  const owner = ownerOf(field.standing)
  if (role === undefined || field.values.length === 0) return
  const maker = indicatorMakers.find((name) => name === role)
  if (maker !== undefined && owner !== undefined) addIndicators(draft, maker, owner, field.values)
  else if (figures.has(role) && owner !== undefined) addFigures(draft, role, field.label, owner, field.values)
  else setWords(draft, role, levelOwner(role, field.standing), field)
}

/** The record that has a field of this role. */
function levelOwner(role: Role, { goal, strategy, initiative }: Standing): Owner | undefined {
  if (initiative !== undefined && hasLevel(role, 'initiative')) return initiative
  if (strategy !== undefined && hasLevel(role, 'strategy')) return strategy
  return goal
}
