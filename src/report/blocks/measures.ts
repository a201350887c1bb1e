import type { Indicator } from '../../core/plan/plan.ts'
import { verdictOfIndicator } from '../../core/tally.ts'
import type { Measure, Measures } from '../document/promise.ts'
import type { PageContext } from '../page-context.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { ended } from '../sentences/punctuation.ts'
import { indicatorKinds, sayNoFigures, sayOpen, sayStated } from '../sentences/record.ts'
import { sayVerdict } from '../sentences/verdict.ts'
import { sayStep } from '../sentences/working.ts'
import { barOf, evidenceText, figuresOf, gapText } from './promise-figures.ts'
import { sourceLink } from './source-link.ts'

/** The rule's verdict in a sentence; where it gives none, why, in words for a reader. */
function verdictSentence({ judged, language }: PageContext, indicator: Indicator): string {
  const rating = judged.evaluation.ratings.get(indicator.id)
  if (rating === undefined) return ended(sayNoFigures[language], language)
  if (rating.reason !== null) return ended(sayOpen[rating.reason][language], language)
  return ended(sayVerdict(rating.judgement)[language], language)
}

/** What the document prints as the verdict, beside what the rule computes. */
function statedSentence(indicator: Indicator, language: Language): string {
  const { stated } = indicator
  if (stated === undefined) return ''
  return sayStated(stated, language)
}

function measureOf(context: PageContext, indicator: Indicator): Measure {
  const { judged, language } = context
  const rating = judged.evaluation.ratings.get(indicator.id)
  const bar = rating && barOf(rating, language)
  return {
    id: indicator.id,
    name: indicator.name.text,
    about: indicatorKinds[indicator.kind][language],
    state: verdictOfIndicator(indicator, judged.evaluation),
    verdict: verdictSentence(context, indicator),
    figures: figuresOf(indicator, rating, language),
    gap: rating === undefined ? '' : gapText(rating, language),
    ...(bar === undefined ? {} : { bar }),
    evidence: rating === undefined ? '' : evidenceText(indicator, rating, language),
    working: (rating?.judgement.working ?? []).map((step) => ended(sayStep(step)[language], language)),
    stated: statedSentence(indicator, language),
    source: sourceLink(context, indicator.target?.at ?? indicator.actual?.at ?? indicator.name.at),
  }
}

/** Indicators in full, one after the other. */
export function measuresOf(context: PageContext, indicators: readonly Indicator[]): Measures {
  return {
    kind: 'measures',
    workingLabel: pageWord('workingLabel', context.language),
    items: indicators.map((indicator) => measureOf(context, indicator)),
  }
}
