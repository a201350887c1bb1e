import { fold } from '../../../core/fold.ts'
import type { Role } from '../../../core/form/form.ts'
import type { Initiative, Plan, Strategy, Text } from '../../../core/plan/plan.ts'
import { countermeasureOf } from './countermeasure.ts'
import { placeOf, textOf, type Draft, type Placed } from './draft.ts'
import { setMoney } from './money.ts'
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
const gradeRoles: ReadonlySet<Role> = new Set(['effectiveness', 'progress'])
const isGradeRole = (role: Role): boolean => gradeRoles.has(role)
const ofInitiative = ['content', 'section', 'situation', 'problem', 'nextPolicy'] as const

/** Puts words into a field that is still empty. What is there already is never written over: other words stay for a person. */
function setOnce<Field extends string>(
  record: { [Name in Field]?: Text | undefined },
  field: Field,
  text: Text,
): boolean {
  const before = record[field]
  if (before === undefined) record[field] = text
  return before === undefined || before.text === text.text
}

/** Puts words under a label into the plan itself. Says whether it has such a field, and it was free. */
export function setPlanWords(plan: Plan, role: Role, values: readonly Placed[], text: Text): boolean {
  const field = ofPlan.find((name) => name === role)
  if (role === 'history') plan.history.push(...values.map(textOf))
  return role === 'history' || (field !== undefined && setOnce(plan, field, text))
}

/** What a strategy's fields are called where strategies stand at the top. */
const inGoal: Partial<Record<Role, Role>> = { desiredState: 'future', problem: 'issue' }

/** Puts words under a label into a record. Says whether a record of its level has such a field, and it was free. */
export function setWords(draft: Draft, role: Role, owner: Owner, all: Placed, label: Label): boolean {
  if ('activities' in owner) return setInitiativeWords(draft, role, owner, all, label)
  const text = textOf(all)
  if (!('listings' in owner)) {
    const field = ofGoal.find((name) => name === (inGoal[role] ?? role))
    return field !== undefined && setOnce(owner, field, text)
  }
  if (isGradeRole(role)) return addGrade(owner, role, all)
  const field = ofStrategy.find((name) => name === role)
  return field !== undefined && setOnce(owner, field, text)
}

/** One grade for each axis; a second one is left for a person. */
function addGrade(owner: Strategy | Initiative, axis: string, all: Placed): boolean {
  const grades = owner.grades ?? []
  if (grades.some((grade) => grade.axis === axis)) return false
  const letter = /^[アイa-eA-E](?![A-Za-z])/.exec(fold(all.text))?.[0]
  owner.grades = [...grades, { axis, grade: letter ?? all.text, text: all.text, at: placeOf(all) }]
  return true
}

/** A verdict on a record that has no indicator: the listing's, where it is one; else a grade. A goal has no place for it. */
export function setOwnVerdict(draft: Draft, owner: Owner, cell: Placed): void {
  const verdict = draft.words.of(cell.text)
  const listing = 'activities' in owner ? draft.ownListings.get(owner.id) : undefined
  if (listing !== undefined && listing.stated === undefined && verdict !== undefined)
    listing.stated = { verdict, text: cell.text, at: placeOf(cell) }
  else if (!('activities' in owner || 'listings' in owner) || !addGrade(owner, 'stated', cell)) return
  draft.account.use(cell.line, 'record', owner.id)
}

const nothing = /^[-―—–－ー]$/

/** 事業の目的 and 事業の内容 are the content together. */
function addContent(content: Text, { text }: Text): boolean {
  if (!content.text.split('\n').includes(text)) content.text = `${content.text}\n${text}`
  return true
}

function setInitiativeWords(draft: Draft, role: Role, initiative: Initiative, all: Placed, label: Label): boolean {
  const text = textOf(all)
  const field = ofInitiative.find((name) => name === role)
  if (field === 'content' && initiative.content !== undefined) return addContent(initiative.content, text)
  if (field !== undefined) return setOnce(initiative, field, text)
  if (isGradeRole(role)) return addGrade(initiative, role, all)
  if (role === 'midYear' || role === 'yearEnd') return setOnce((initiative.review ??= {}), role, text)
  if (role === 'summary') {
    if (initiative.overall !== undefined) return initiative.overall.text === all.text
    initiative.overall = text
    return true
  }
  if (role === 'countermeasure') {
    const countermeasure = countermeasureOf(draft, initiative.id, all)
    if (countermeasure === undefined)
      return nothing.test(all.text.trim()) || /^特?に?(?:なし|無し)$/.test(all.text.trim())
    if (initiative.countermeasure !== undefined) return initiative.countermeasure.text === countermeasure.text
    initiative.countermeasure = countermeasure
    return true
  }
  return (role === 'budget' || role === 'settlement') && setMoney(draft, role, initiative, all, label)
}
