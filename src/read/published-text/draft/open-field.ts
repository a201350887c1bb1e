import type { roles, Role } from '../../../core/form/form.ts'
import type { Strategy } from '../../../core/plan/plan.ts'
import type { Label } from '../blocks/labels.ts'
import { hasLevel } from '../blocks/label-level.ts'
import type { Draft, Placed } from './draft.ts'
import { looksLikeFigure } from './figure-lines.ts'
import { addFigures, addIndicators, type IndicatorMaker, type Owner } from './indicator-lines.ts'
import { setOwnVerdict, setPlanWords, setWords } from './record-words.ts'
import type { Standing } from './standing.ts'

/** A label with the lines that stand under or behind it, and where it stands in the tree. */
export type OpenField = {
  readonly label: Label
  readonly standing: Standing
  readonly values: Placed[]
  /** The value stands on the line of its label, behind a colon or a gap: another line of that kind is another field. */
  readonly style?: 'colon' | 'gap'
  /** Its words stand further in than its label. */
  indented?: boolean
}

const indicatorMakers: readonly Role[] = [
  'outcome',
  'process',
  'withdrawal',
  'indicator',
] satisfies readonly IndicatorMaker[]
const figures: ReadonlySet<Role> = new Set(['target', 'actual', 'previous', 'baseline', 'finalTarget', 'verdict'])
const isMaker = (role: Role | undefined): role is IndicatorMaker => role !== undefined && indicatorMakers.includes(role)

/** 総合評価 and 今後の方向性 on lines of their own close a goal or a strategy; beside their value (総合評価　B) they are the initiative's. */
const isOfInitiative = (role: Role, style: OpenField['style']): boolean =>
  hasLevel(role, 'initiative') && (style !== undefined || !(role === 'summary' || role === 'nextPolicy'))

/** 今後の対応 may be a countermeasure or the next policy: of an initiative it is the first. */
function ofInitiative({ roles: meanings }: Label, style: OpenField['style']): Role | undefined {
  const fitting = meanings.filter((role) => isOfInitiative(role, style))
  return fitting.find((role) => role === 'countermeasure') ?? fitting[0]
}

/** What a form asks of every goal (今後の方針 of the web form) is the goal's, whichever strategy stands above it. */
const isAskedOfGoals = ({ form }: Draft, role: Role): boolean =>
  form.required.some(({ of, field }) => of === 'goal' && field === role)

const strategyRole = (draft: Draft, { roles: meanings }: Label): Role | undefined =>
  meanings.find((role) => hasLevel(role, 'strategy') && !isAskedOfGoals(draft, role))

/** A strategy that the document itself names; one that only a row or an initiative implies has no fields of its own. */
const isNamed = (strategy: Strategy | undefined): strategy is Strategy =>
  strategy !== undefined && (strategy.number !== '' || strategy.title.text !== '')

/** What a label means where it stands: a figure of an indicator, or words of the nearest level that has such a field. */
export function roleOf(draft: Draft, { label, standing, values, style }: OpenField): Role | undefined {
  const [first] = values
  const figure = label.roles.find((role) => figures.has(role))
  if (figure !== undefined && first !== undefined && looksLikeFigure(draft.words, first)) return figure
  const maker = label.roles.find(isMaker)
  if (maker !== undefined) return maker
  const at = (level: keyof typeof roles) => label.roles.find((role) => hasLevel(role, level))
  if (label.ofPlan) return at('plan')
  const words =
    (standing.initiative && ofInitiative(label, style)) ??
    (isNamed(standing.strategy) ? strategyRole(draft, label) : undefined) ??
    (standing.goal && (at('goal') ?? label.roles.find((role) => role === 'desiredState' || role === 'problem'))) ??
    (standing.goal === undefined ? at('plan') : label.roles.find((role) => role === 'history'))
  return words ?? figure
}

/** The record that figures without a name of their own belong to. */
export const ownerOf = ({ initiative, strategy, goal }: Standing): Owner | undefined =>
  initiative ?? (isNamed(strategy) ? strategy : goal)

/** The record that has a field of this role. */
function levelOwner(
  draft: Draft,
  role: Role,
  { goal, strategy, initiative }: Standing,
  style: OpenField['style'],
): Owner | undefined {
  if (initiative !== undefined && isOfInitiative(role, style)) return initiative
  if (strategy !== undefined && hasLevel(role, 'strategy') && !isAskedOfGoals(draft, role)) return strategy
  return goal
}

/** Ｂ　施策の目的がかなり達成されている: a grade with what it means. */
const gradeFirst = /^[A-ESＡ-ＥＳ◎○△×▲](?:[\s　:：（(]|$)/

function closeWords(draft: Draft, role: Role, { label, standing, values, style }: OpenField): void {
  const [first] = values
  if (first === undefined) return
  const all = { ...first, text: values.map(({ text }) => text).join('\n') }
  if (
    role === 'summary' &&
    (style !== undefined || (gradeFirst.test(all.text) && !isAskedOfGoals(draft, role))) &&
    !label.ofPlan &&
    isNamed(standing.strategy) &&
    standing.initiative === undefined
  ) {
    setOwnVerdict(draft, standing.strategy, { ...all, text: all.text })
    return
  }
  const owner = standing.goal === undefined || label.ofPlan ? undefined : levelOwner(draft, role, standing, style)
  const text = { text: all.text, at: { line: all.line, column: all.column } }
  const placed =
    owner === undefined || role === 'history'
      ? setPlanWords(draft.plan, role, values, text)
      : setWords(draft, role, owner, all, label)
  if (placed)
    draft.account.use(
      values.map(({ line }) => line),
      'record',
      role === 'history' ? 'plan' : (owner?.id ?? 'plan'),
    )
}

/** Under a label for verdicts (達成状況) the result itself may stand beside its verdict: ①(i) | 1,391件. */
function closeResults(draft: Draft, owner: Owner, { label, values }: OpenField): void {
  const isVerdict = (cell: Placed) => draft.words.isOne(cell.text)
  const verdicts = values.filter(isVerdict)
  const judged = owner.indicators.every(({ stated, grades }) => stated !== undefined || grades !== undefined)
  if (verdicts.length > 0 && !judged) addFigures(draft, 'verdict', label, owner, verdicts)
  else for (const verdict of verdicts) setOwnVerdict(draft, owner, verdict)
  const others = values.filter((cell) => !isVerdict(cell) && looksLikeFigure(draft.words, cell))
  if (others.length > 0 && label.isRatio === undefined) addFigures(draft, 'actual', label, owner, others)
}

/**
 * What a figure is when its label names a year: 目標値(R6) in a document of R5 is what the whole plan promises, 令和4年度実績 is last year's.
 * Undefined for figures of any other year: they have no place here, and are left to a person.
 */
function figureRole({ plan }: Draft, role: Role, { fiscalYear: year }: Label): Role | undefined {
  const own = plan.fiscalYear
  if (year === undefined || own === undefined || year === own || (role !== 'target' && role !== 'actual')) return role
  if (role === 'target') return year > own ? 'finalTarget' : undefined
  return year === own - 1 ? 'previous' : undefined
}

/** Puts a finished field into the plan. Lines that find no place stay unused: they will need a person. */
export function closeField(draft: Draft, field: OpenField): void {
  const role = roleOf(draft, field)
  const owner = ownerOf(field.standing)
  if (role === undefined || field.values.length === 0) return
  if (isMaker(role) && owner !== undefined) addIndicators(draft, role, owner, field.values)
  else if (role === 'verdict' && owner !== undefined) closeResults(draft, owner, field)
  else if (figures.has(role) && owner !== undefined) {
    const meant = figureRole(draft, role, field.label)
    if (meant !== undefined) addFigures(draft, meant, field.label, owner, field.values)
  } else closeWords(draft, role, field)
}
