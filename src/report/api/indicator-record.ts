import { indicatorsOf, type OwnedIndicator } from '../../core/evaluation.ts'
import type { Indicator, Plan } from '../../core/plan/plan.ts'
import type { Rating } from '../../core/scheme/rate.ts'
import { verdictOfIndicator } from '../../core/tally.ts'
import type { Language } from '../sentences/language.ts'
import { sayOpen } from '../sentences/record.ts'
import { sayRemark } from '../sentences/remark.ts'
import { sayVerdict } from '../sentences/verdict.ts'
import { sayEvidence, sayStep } from '../sentences/working.ts'
import { recordPage, sourceOf, wordsOf, type ApiContext } from './api-context.ts'
import { gradeRecords, statedRecord, verdictsOf } from './stated-record.ts'

const levels = (plan: Plan) =>
  new Map<string, { readonly kind: 'goal' | 'strategy' | 'initiative'; readonly title: string }>([
    ...plan.goals.map(({ id, title }) => [id, { kind: 'goal', title: title.text }] as const),
    ...plan.goals.flatMap(({ strategies }) =>
      strategies.map(({ id, title }) => [id, { kind: 'strategy', title: title.text }] as const),
    ),
    ...plan.initiatives.map(({ id, title }) => [id, { kind: 'initiative', title: title.text }] as const),
  ])

const actualRecord = (reading: Indicator['actual']) =>
  reading === undefined
    ? null
    : { actual: reading.actual, fiscalYear: reading.fiscalYear ?? null, line: reading.at?.line ?? null }
const targetRecord = (reading: Indicator['target']) =>
  reading === undefined ? null : { target: reading.target, line: reading.at?.line ?? null }

function evidenceRecord({ judgement }: Rating, language: Language) {
  const { evidence } = judgement
  if (evidence === null) return null
  const { low, high, withinError, method, margin, nonResponse } = evidence
  return {
    low,
    high,
    withinError,
    margin,
    method,
    nonResponse: nonResponse ?? null,
    sentence: sayEvidence(evidence)[language],
  }
}

/** The judgement as it was frozen: nothing is judged again. */
function judgementRecord(rating: Rating | undefined, language: Language) {
  if (rating === undefined) return null
  const { scheme, verdict, reason, grades, judgement } = rating
  return {
    scheme: { id: scheme.id, version: scheme.version },
    verdict,
    reason,
    sentence: reason === null ? sayVerdict(judgement)[language] : sayOpen[reason][language],
    promise: judgement.promise && { comparator: judgement.promise.comparator, ...judgement.promise.amount },
    measured: judgement.measured,
    gap: judgement.gap,
    grades: grades.map(({ axis, gradedBy, grade }) => ({
      axis,
      gradedBy,
      grade: grade?.id ?? null,
      label: grade?.label[language] ?? null,
    })),
    evidence: evidenceRecord(rating, language),
    remarks: judgement.remarks.map((remark) => {
      const { rule, message } = sayRemark(remark)
      return { rule, message: message[language] }
    }),
    working: judgement.working.map((step) => sayStep(step)[language]),
  }
}

const surveyRecord = ({ survey }: Indicator) =>
  survey === undefined ? null : { kind: survey.kind, sample: survey.sample ?? null, line: survey.at?.line ?? null }

function seriesRecords({ series = [] }: Indicator) {
  return series.map(({ fiscalYear, target, actual }) => ({
    fiscalYear,
    target: target?.target ?? null,
    actual: actual?.actual ?? null,
  }))
}

/** 指標 for machines, one by one: what was promised and what came of it, as written and as understood, as stated and as judged. */
export function indicatorRecords(context: ApiContext) {
  const { publication, evaluation, language } = context
  const level = levels(publication.plan)
  return ({ owner, indicator }: OwnedIndicator) => {
    const { id, kind, name, version, replaces, successor, direction, target, actual, stated, grades, note } = indicator
    const { kind: ownerKind = 'initiative' as const, title = '' } = level.get(owner) ?? {}
    const rating = evaluation.ratings.get(id)
    return {
      id,
      kind,
      name: name.text,
      version,
      replaces: replaces ?? null,
      successor: successor ?? null,
      direction: direction ?? null,
      owner: { kind: ownerKind, id: owner, title, page: recordPage(context, owner) },
      target: targetRecord(target),
      actual: actualRecord(actual),
      previous: actualRecord(indicator.previous),
      baseline: actualRecord(indicator.baseline),
      finalTarget: targetRecord(indicator.finalTarget),
      series: seriesRecords(indicator),
      survey: surveyRecord(indicator),
      stated: statedRecord(stated),
      verdict: verdictsOf(stated?.verdict, rating?.verdict, verdictOfIndicator(indicator, evaluation)),
      judgement: judgementRecord(rating, language),
      grades: gradeRecords(grades),
      note: wordsOf(note),
      page: recordPage(context, owner, id),
      source: sourceOf(context, target?.at ?? actual?.at ?? name.at),
    }
  }
}

/** Every indicator of a plan, wherever it stands. */
export const ownedIndicators = ({ publication }: ApiContext): readonly OwnedIndicator[] =>
  indicatorsOf(publication.plan)
