import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { SheetField } from '../../core/form/sheet-form.ts'
import type { Goal, Indicator, Initiative, Listing, Strategy } from '../../core/plan/plan.ts'
import { verdictOfIndicator, verdictOfInitiative } from '../../core/tally.ts'
import type { CellContent } from '../document/workbook.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { indexOf } from '../plan-index.ts'
import { bookletWord } from '../sentences/booklet.ts'
import { verdictWords } from '../sentences/verdict.ts'
import { emptyCell, figureCell, moneyCell, textCell } from './figure-cell.ts'

type Budget = Initiative['budget'][number]

/** The records around a row; those that are not there leave their fields empty. `level`: whose rows they are, also where there is no such record. */
export type SheetContext = {
  readonly judged: JudgedPlan
  readonly level: 'plan' | 'goal' | 'strategy' | 'initiative'
  readonly goal?: Goal | undefined
  readonly strategy?: Strategy | undefined
  readonly initiative?: Initiative | undefined
  readonly listing?: Listing | undefined
  readonly indicator?: Indicator | undefined
  readonly budget?: Budget | undefined
}
type Value = (context: SheetContext) => CellContent

/** Official sheets are in Japanese, whatever the language of the program. */
export const sheetLanguage = 'ja'

const words = (value: { readonly text: string } | undefined): CellContent => textCell(value?.text)
const lines = (texts: readonly { readonly text: string }[] | undefined): CellContent =>
  textCell(texts?.map(({ text }) => text).join('\n'))

type Figure =
  | { readonly target: NonNullable<Indicator['target']>['target'] }
  | { readonly actual: NonNullable<Indicator['actual']>['actual'] }

/** A promise or a result: a number where it is one and nothing but one. */
function figure(reading: Figure | undefined): CellContent {
  if (reading === undefined) return emptyCell
  const read = 'target' in reading ? reading.target : reading.actual
  const isPlain = read.kind === 'threshold' || read.kind === 'amount' || read.kind === 'approximate'
  return isPlain ? figureCell(read.text, read.value) : textCell(read.text)
}

/** Grades of a strategy that have cells of their own. */
const ownAxes: ReadonlySet<string> = new Set(['progress', 'effectiveness'])

/** What people state of an indicator, in words and grades; nothing that is computed. */
const statedOf = (indicator: Indicator | undefined) => [
  ...(indicator?.stated === undefined ? [] : [indicator.stated]),
  ...(indicator?.grades ?? []),
]

const budgetNow = ({ judged, initiative }: SheetContext): Budget | undefined =>
  initiative?.budget.find(({ fiscalYear }) => fiscalYear === judged.plan.fiscalYear)

/** What the rules say of an initiative, in one word. */
function initiativeVerdict({ judged, initiative }: SheetContext): CellContent {
  if (initiative === undefined) return emptyCell
  const own = indexOf(judged.plan).own.get(initiative.id)?.listing
  return textCell(verdictWords[verdictOfInitiative(initiative.id, own, judged.evaluation)][sheetLanguage])
}

const year = (fiscalYear: number | undefined): CellContent =>
  textCell(fiscalYear === undefined ? undefined : formatFiscalYear(fiscalYear))

/** What each field of a sheet shows; a new field does not compile until it has its value. */
export const sheetValues: Readonly<Record<SheetField, Value>> = {
  'plan.publisher': ({ judged }) => textCell(judged.publisher),
  'plan.fiscalYear': ({ judged }) => year(judged.plan.fiscalYear),
  'plan.title': ({ judged }) => words(judged.plan.title),
  'plan.vision': ({ judged }) => words(judged.plan.vision),
  'plan.mission': ({ judged }) => words(judged.plan.mission),
  'plan.policy': ({ judged }) => words(judged.plan.policy),
  'plan.summary': ({ judged }) => words(judged.plan.summary),
  'plan.nextPolicy': ({ judged }) => words(judged.plan.nextPolicy),
  'plan.history': ({ judged }) => lines(judged.plan.history),
  'goal.number': ({ goal }) => textCell(goal?.number),
  'goal.title': ({ goal }) => words(goal?.title),
  'goal.section': ({ goal }) => words(goal?.section),
  'goal.future': ({ goal }) => words(goal?.future),
  'goal.situation': ({ goal }) => words(goal?.situation),
  'goal.analysis': ({ goal }) => words(goal?.analysis),
  'goal.issue': ({ goal }) => words(goal?.issue),
  'goal.mainStrategies': ({ goal }) => words(goal?.mainStrategies),
  'goal.summary': ({ goal }) => words(goal?.summary),
  'goal.nextPolicy': ({ goal }) => words(goal?.nextPolicy),
  'strategy.number': ({ strategy }) => textCell(strategy?.number),
  'strategy.title': ({ strategy }) => words(strategy?.title),
  'strategy.section': ({ strategy }) => words(strategy?.section),
  'strategy.desiredState': ({ strategy }) => words(strategy?.desiredState),
  'strategy.approach': ({ strategy }) => words(strategy?.approach),
  'strategy.problem': ({ strategy }) => words(strategy?.problem),
  'strategy.nextPolicy': ({ strategy }) => words(strategy?.nextPolicy),
  'strategy.progress': ({ strategy }) => lines(strategy?.grades?.filter(({ axis }) => axis === 'progress')),
  'strategy.effectiveness': ({ strategy }) => lines(strategy?.grades?.filter(({ axis }) => axis === 'effectiveness')),
  'strategy.otherGrades': ({ strategy }) => lines(strategy?.grades?.filter(({ axis }) => !ownAxes.has(axis))),
  'initiative.number': ({ listing }) => textCell(listing?.number),
  'initiative.title': ({ initiative, listing }) => textCell(listing?.title ?? initiative?.title.text),
  'initiative.relisted': ({ listing }) =>
    listing?.relisting === true ? textCell(bookletWord('relisted', sheetLanguage)) : emptyCell,
  'initiative.section': ({ initiative }) => words(initiative?.section),
  'initiative.content': ({ initiative }) => words(initiative?.content),
  'initiative.activities': ({ initiative }) => lines(initiative?.activities),
  'initiative.situation': ({ initiative }) => words(initiative?.situation),
  'initiative.problem': ({ initiative }) => words(initiative?.problem),
  'initiative.countermeasure': ({ initiative }) => words(initiative?.countermeasure),
  'initiative.nextPolicy': ({ initiative }) => words(initiative?.nextPolicy),
  'initiative.midYear': ({ initiative }) => words(initiative?.review?.midYear),
  'initiative.yearEnd': ({ initiative }) => words(initiative?.review?.yearEnd),
  'initiative.overall': ({ initiative }) => words(initiative?.overall),
  'initiative.grades': ({ initiative }) => lines(initiative?.grades),
  'initiative.stated': ({ listing }) => words(listing?.stated),
  'initiative.verdict': initiativeVerdict,
  'initiative.budget': (context) => moneyCell(budgetNow(context)?.budget),
  'initiative.settlement': (context) => moneyCell(budgetNow(context)?.settlement),
  'indicator.name': ({ indicator }) => words(indicator?.name),
  'indicator.baseline': ({ indicator }) => figure(indicator?.baseline),
  'indicator.target': ({ indicator }) => figure(indicator?.target),
  'indicator.finalTarget': ({ indicator }) => figure(indicator?.finalTarget),
  'indicator.actual': ({ indicator }) => figure(indicator?.actual),
  'indicator.previous': ({ indicator }) => figure(indicator?.previous),
  'indicator.stated': ({ indicator }) => lines(statedOf(indicator)),
  'indicator.verdict': ({ judged, indicator }) =>
    indicator === undefined
      ? emptyCell
      : textCell(verdictWords[verdictOfIndicator(indicator, judged.evaluation)][sheetLanguage]),
  'indicator.note': ({ indicator }) => words(indicator?.note),
  'budget.fiscalYear': ({ budget }) => year(budget?.fiscalYear),
  'budget.budget': ({ budget }) => moneyCell(budget?.budget),
  'budget.settlement': ({ budget }) => moneyCell(budget?.settlement),
}
