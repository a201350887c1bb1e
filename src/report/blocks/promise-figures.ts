import { compareTexts, decimal, decimalText, rounded } from '../../core/decimal.ts'
import type { Indicator } from '../../core/plan/plan.ts'
import type { Rating } from '../../core/scheme/rate.ts'
import type { TargetBar } from '../document/chart.ts'
import type { Figure } from '../document/promise.ts'
import { sayAmount, sayLimit } from '../sentences/amount.ts'
import { sayGapOf } from '../sentences/gap.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { ended } from '../sentences/punctuation.ts'
import { sayRated } from '../sentences/verdict.ts'
import { sayEvidence } from '../sentences/working.ts'

/** Where the line of a bar ends: 100 for percentages, else a fifth beyond the greater of the two figures. */
function endOf(unit: string, result: string, target: string): string {
  const greater = compareTexts(result, target) > 0 ? result : target
  if (unit === '%' && compareTexts(greater, '100') <= 0) return '100'
  return decimalText(decimal(greater).times(decimal('1.2')))
}

/** Target and result on one line; undefined where one of them is missing or the line would not begin at zero. */
export function barOf(rating: Rating, language: Language): TargetBar | undefined {
  const { measured, promise, evidence } = rating.judgement
  if (
    measured === null ||
    promise === null ||
    compareTexts(measured.value, '0') < 0 ||
    compareTexts(promise.amount.value, '0') <= 0
  )
    return undefined
  return {
    result: measured.value,
    target: promise.amount.value,
    end: endOf(measured.unit, measured.value, promise.amount.value),
    description: sayRated(rating)[language],
    ...(evidence === null ? {} : { interval: { low: rounded(evidence.low, 1), high: rounded(evidence.high, 1) } }),
  }
}

/** The gap in words: 0.1ポイント届かず; '' where there is none. */
export function gapText({ verdict, judgement: { gap } }: Rating, language: Language): string {
  if (gap === null || (verdict !== 'met' && verdict !== 'unmet')) return ''
  return sayGapOf(verdict, gap, language)
}

/** How strong the evidence behind a surveyed result is, or why nobody can tell; '' for what was no survey. */
export function evidenceText(indicator: Indicator, { judgement }: Rating, language: Language): string {
  if (judgement.evidence !== null) return ended(sayEvidence(judgement.evidence)[language], language)
  if (indicator.survey?.kind === 'panel') return pageWord('panelEvidence', language)
  return indicator.survey === undefined ? '' : pageWord('noEvidence', language)
}

/** The same in a few words, for a card among many; the page of the initiative has the sentence. */
export function evidenceNote(indicator: Indicator, rating: Rating, language: Language): string {
  if (rating.judgement.evidence !== null) return evidenceText(indicator, rating, language)
  if (indicator.survey?.kind === 'panel') return pageWord('panelEvidenceNote', language)
  return indicator.survey === undefined ? '' : pageWord('noEvidenceNote', language)
}

/** Result and target as the document writes them, else as they were read. */
export function figuresOf(indicator: Indicator, rating: Rating | undefined, language: Language): readonly Figure[] {
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
