import { fold } from '../../../core/fold.ts'
import type { Role } from '../../../core/form/form.ts'
import type { Initiative, Plan, Text } from '../../../core/plan/plan.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { countermeasureOf } from './countermeasure.ts'
import { placeOf, textOf, type Draft, type Placed } from './draft.ts'
import { actualWithUnit } from './figures.ts'
import type { Owner } from './indicator-lines.ts'
import type { Label } from '../blocks/labels.ts'

const ofPlan = ['vision', 'mission', 'policy', 'summary', 'nextPolicy'] as const
const ofGoal = [
  'future',
  'situation',
  'analysis',
  'issue',
  'mainStrategies',
  'summary',
  'nextPolicy',
  'section',
] as const
const ofStrategy = ['desiredState', 'approach', 'problem', 'nextPolicy', 'section'] as const
/** What a person grades a strategy by: 有効性 ア/イ, 進捗状況 a/b. */
const gradeRoles = ['effectiveness', 'progress'] as const
const ofInitiative = ['content', 'section', 'situation', 'problem'] as const

/** Puts words under a label into the plan itself. Says whether it has such a field. */
export function setPlanWords(plan: Plan, role: Role, values: readonly Placed[], text: Text): boolean {
  const field = ofPlan.find((name) => name === role)
  if (field !== undefined) plan[field] = text
  else if (role === 'history') plan.history.push(...values.map(textOf))
  return field !== undefined || role === 'history'
}

/** Puts words under a label into a record. Says whether a record of its level has such a field. */
export function setWords(draft: Draft, role: Role, owner: Owner, all: Placed, label: Label): boolean {
  if ('activities' in owner) return setInitiativeWords(draft, role, owner, all, label)
  const text = textOf(all)
  if ('listings' in owner) {
    const field = ofStrategy.find((name) => name === role)
    if (field !== undefined) owner[field] = text
    const isGrade = (gradeRoles as readonly Role[]).includes(role)
    if (isGrade)
      owner.grades = [
        ...(owner.grades ?? []),
        { axis: role, grade: /^[アイa-eA-E](?![A-Za-z])/.exec(fold(all.text))?.[0] ?? all.text, ...text },
      ]
    return field !== undefined || isGrade
  }
  const field = ofGoal.find((name) => name === role)
  if (field !== undefined) owner[field] = text
  return field !== undefined
}

function setInitiativeWords(draft: Draft, role: Role, initiative: Initiative, all: Placed, label: Label): boolean {
  const field = ofInitiative.find((name) => name === role)
  if (field !== undefined) initiative[field] = textOf(all)
  else if (role === 'midYear' || role === 'yearEnd') initiative.review = { ...initiative.review, [role]: textOf(all) }
  else if (role === 'countermeasure') {
    const countermeasure = countermeasureOf(draft, initiative.id, all)
    if (countermeasure !== undefined) initiative.countermeasure = countermeasure
  } else return (role === 'budget' || role === 'settlement') && setMoney(draft, role, initiative, all, label)
  return true
}

/** A sum of the year that its label names, else of the plan's own. Not in yen: left for a person. */
function setMoney(
  { plan }: Draft,
  role: 'budget' | 'settlement',
  initiative: Initiative,
  value: Placed,
  label: Label,
): boolean {
  const actual = actualWithUnit(parseActual(value.text), label.unit)
  const fiscalYear = label.fiscalYear ?? plan.fiscalYear
  if (actual.kind === 'unavailable') return true
  if (actual.kind !== 'amount' || actual.unit !== '円' || fiscalYear === undefined) return false
  const money = { value: actual.value, unit: '円' as const, text: value.text, at: placeOf(value) }
  const same = initiative.budget.find((entry) => entry.fiscalYear === fiscalYear)
  if (same !== undefined) same[role] = money
  else if (initiative.budget.length < 3) initiative.budget.push({ fiscalYear, [role]: money })
  else return false
  return true
}
