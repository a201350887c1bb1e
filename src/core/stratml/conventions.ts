import { parseDate } from '../calendar/date.ts'
import type { DecimalText } from '../decimal.ts'
import type { Verdict } from '../judge/judgement.ts'
import type { Indicator, StatedResult } from '../plan/plan.ts'
import type { Actual } from '../target/actual.ts'
import type { Comparator, Target } from '../target/target.ts'

/**
 * How a plan of ours stands in StratML where StratML leaves it open: written by report/, understood again by read/. A document that has the
 * marker as the Identifier of its AdministrativeInformation keeps to all of this; any other is read by the meaning of its elements alone.
 */
export const marker = 'furikaeri.plan-1'

/** Where the initiatives stand that no strategy lists; no goal of the plan. */
export const unlistedGoal = 'furikaeri.unlisted'

/** Ids of elements that are no record of the plan: the record's id and a point, which no id of ours has. */
export const tenantId = (code: string): string => `tenant-${code}`
/** The indicator that holds the verdict of a listing, and how the listing belongs to its strategy and its original. */
export const statusId = (listing: string): string => `${listing}.status`
/** The objective that holds the indicators of a goal: StratML gives indicators to objectives only. */
export const ownIndicatorsId = (goal: string): string => `${goal}.indicators`

/** What descriptors are called: as the columns of the CSV. */
export const descriptors = {
  stated: '達成状況_記載',
  computed: '達成状況_判定',
  previous: '前年度実績',
  baseline: '基準値',
  finalTarget: '最終目標',
  series: '他年度',
} as const

/** What indicators of status measure. */
export const statusDimension = '達成状況'

/** What a section is to a goal, strategy or initiative. */
export const sectionRole = '担当'

/** What the parts of an OtherInformation are called. */
export const labels = {
  plan: {
    untitled: '題名なし',
    summary: '自己評価',
    nextPolicy: '今後の方針',
    form: '様式',
    goalLevel: '課題の呼び名',
    strategyLevel: '戦略の呼び名',
    initiativeLevel: '取組の呼び名',
  },
  goal: {
    future: '将来像',
    situation: '現状',
    analysis: '要因分析',
    mainStrategies: '主な戦略',
    summary: '自己評価',
    nextPolicy: '今後の方針',
  },
  strategy: { approach: '戦略の方向性', problem: '課題', nextPolicy: '今後の対応方向' },
  listing: { relisting: '再掲', number: '番号', title: '取組の題名' },
  initiative: {
    situation: '目標未達成の状況',
    problem: '課題',
    nextPolicy: '今後の方針',
    midYear: '中間振り返り',
    yearEnd: '年度末の自己評価',
  },
  records: { countermeasure: '対応・改善策', activity: '取組実績' },
  indicator: { withdrawal: '撤退・再構築基準', note: '備考' },
} as const

/** n-m-k: the number of a listing with that of its strategy in front. '' where the listing has none. */
export const sequenceOf = (strategy: string, number: string): string =>
  strategy === '' || number === '' || number.startsWith(`${strategy}-`) ? number : `${strategy}-${number}`

/** The number of a listing again; `sequenceOf` the other way round where the number did not have its strategy's in front itself. */
export const numberOf = (strategy: string, sequence: string): string =>
  strategy !== '' && sequence.startsWith(`${strategy}-`) ? sequence.slice(strategy.length + 1) : sequence

/** A stated result as the value of a descriptor: the verdict, a blank, the words. */
export const statedValue = ({ verdict, text }: StatedResult): string => `${verdict} ${text}`

const verdicts: readonly Verdict[] = ['met', 'unmet', 'not-judged', 'not-applicable']

/** A stated result again. Undefined for words of others. */
export function readStated(value: string): { readonly verdict: Verdict; readonly text: string } | undefined {
  const end = value.indexOf(' ')
  const verdict = verdicts.find((own) => own === value.slice(0, end < 0 ? undefined : end))
  return verdict && { verdict, text: end < 0 ? '' : value.slice(end + 1) }
}

export type Figure = { readonly value: DecimalText; readonly unit: string }

/** The one figure of a promise or result, where it has one: what NumberOfUnits says. A range, a change or a milestone has none. */
export const figureOf = (written: Target | Actual): Figure | undefined =>
  written.kind === 'threshold' || written.kind === 'approximate' || written.kind === 'amount'
    ? { value: written.value, unit: written.unit }
    : undefined

/** How the figure of a promise is held against a result: the comparator, or 'about'. Nothing for a promise without a figure. */
export const heldAs = (target: Target): Comparator | 'about' | undefined =>
  target.kind === 'threshold' ? target.comparator : target.kind === 'approximate' ? 'about' : undefined

/** The day by which a promise is due, where it names one: its EndDate, without a StartDate. Others are due in the year of their plan. */
export const dueDay = ({ deadline }: Target): string | undefined =>
  deadline !== undefined && /^\d{4}-\d\d-\d\d$/.test(deadline) && 'date' in parseDate(deadline) ? deadline : undefined

/** StratML has one unit for all results of an indicator: that of the promise, else that of the result. */
export const unitOfIndicator = ({ target, actual }: Pick<Indicator, 'target' | 'actual'>): string =>
  (target && figureOf(target.target)?.unit) ?? (actual && figureOf(actual.actual)?.unit) ?? ''
