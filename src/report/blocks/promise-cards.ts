import { decimal, decimalText, rounded } from '../../core/decimal.ts'
import type { Indicator } from '../../core/plan/plan.ts'
import type { Rating } from '../../core/scheme/rate.ts'
import type { PromiseCard, PromiseCards, TargetBar } from '../document.ts'
import { sayPlace, unmetInitiatives, type UnmetInitiative } from '../judged-plan.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { sayAmount, sayGap, sayLimit } from '../sentences/amount.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { sayEvidence } from '../sentences/working.ts'
import { sayVerdict } from '../sentences/verdict.ts'
import { address } from '../site/addresses.ts'

/** Where the line of a bar ends: 100 for percentages, else a fifth beyond the greater of the two figures. */
function endOf(unit: string, result: string, target: string): string {
  if (unit === '%' && decimal(result).lte(decimal('100')) && decimal(target).lte(decimal('100'))) return '100'
  const greater = decimal(result).gt(decimal(target)) ? decimal(result) : decimal(target)
  return decimalText(greater.times(decimal('1.2')))
}

function barOf({ judgement }: Rating, language: Language): TargetBar | undefined {
  const { measured, promise, evidence } = judgement
  if (
    measured === null ||
    promise === null ||
    decimal(measured.value).lt(decimal('0')) ||
    decimal(promise.amount.value).lte(decimal('0'))
  )
    return undefined
  return {
    result: measured.value,
    target: promise.amount.value,
    end: endOf(measured.unit, measured.value, promise.amount.value),
    description: sayVerdict(judgement)[language],
    ...(evidence === null ? {} : { interval: { low: rounded(evidence.low, 1), high: rounded(evidence.high, 1) } }),
  }
}

/** The gap in words: 0.1ポイント届かず. */
function gapText({ judgement }: Rating, language: Language): string {
  const { gap } = judgement
  if (gap === null) return sayVerdict(judgement)[language]
  const amount = sayGap(gap)
  const below = gap.value.startsWith('-')
  if (language === 'en') return gap.value === '0' ? 'not beyond the limit' : `${amount} ${below ? 'short' : 'over'}`
  return gap.value === '0' ? '境目ちょうどで届かず' : `${amount.replace(' ', '')}${below ? '届かず' : '超過'}`
}

function evidenceText(indicator: Indicator, { judgement }: Rating, language: Language): string {
  if (judgement.evidence !== null) return sayEvidence(judgement.evidence)[language] + (language === 'ja' ? '。' : '.')
  if (indicator.survey?.kind === 'panel') return pageWord('panelEvidence', language)
  return indicator.survey === undefined ? '' : pageWord('noEvidence', language)
}

function figuresOf(indicator: Indicator, rating: Rating | undefined, language: Language): PromiseCard['figures'] {
  const { measured, promise } = rating?.judgement ?? { measured: null, promise: null }
  const target =
    indicator.target?.target.text ??
    (promise === null ? undefined : sayLimit(promise.comparator, promise.amount)[language])
  const result = indicator.actual?.actual.text ?? (measured === null ? undefined : sayAmount(measured))
  return [
    ...(result === undefined ? [] : [{ label: pageWord('result', language), value: result, of: 'result' as const }]),
    ...(target === undefined ? [] : [{ label: pageWord('target', language), value: target, of: 'target' as const }]),
  ]
}

function cardOf(context: PageContext, { initiative, listing }: UnmetInitiative): PromiseCard {
  const { judged, language, to } = context
  const indicator =
    initiative.indicators.find(({ id }) => judged.evaluation.ratings.get(id)?.verdict === 'unmet') ??
    initiative.indicators[0]
  const rating = indicator && judged.evaluation.ratings.get(indicator.id)
  const bar = rating && barOf(rating, language)
  const { countermeasure } = initiative
  const missing = [
    ...(rating === undefined || indicator?.actual === undefined ? [pageWord('noFigures', language)] : []),
    ...(countermeasure === undefined ? [pageWord('noCountermeasure', language)] : []),
  ]
  const href = to(address.record(yearOf(context), initiative.id))
  const at = indicator?.target?.at ?? listing?.stated?.at ?? listing?.at ?? initiative.title.at
  const sourceHref = at && to(address.source(yearOf(context), at.line))
  return {
    id: `unmet-${initiative.id}`,
    title: initiative.title.text,
    ...(href === undefined ? {} : { href }),
    indicator: indicator === undefined || indicator.name.text === initiative.title.text ? '' : indicator.name.text,
    figures: indicator === undefined ? [] : figuresOf(indicator, rating, language),
    gap: rating === undefined ? '' : gapText(rating, language),
    evidence: indicator === undefined || rating === undefined ? '' : evidenceText(indicator, rating, language),
    missing,
    source: { text: sayPlace(judged.plan, at, language), ...(sourceHref === undefined ? {} : { href: sourceHref }) },
    ...(bar === undefined ? {} : { bar }),
    ...(countermeasure === undefined ? {} : { next: countermeasure.text }),
  }
}

/** What was missed and what comes next, one card each; what is missing is said as clearly as what is there. */
export function promiseCards(context: PageContext): PromiseCards {
  const { judged, language } = context
  return {
    kind: 'promises',
    nextLabel: pageWord('next', language),
    missingLabel: pageWord('foundByCheck', language),
    items: unmetInitiatives(judged).map((unmet) => cardOf(context, unmet)),
  }
}
