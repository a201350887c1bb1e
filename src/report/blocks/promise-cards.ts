import type { PromiseCard, PromiseCards } from '../document/promise.ts'
import { unmetInitiatives, type UnmetInitiative } from '../judged-plan.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { pageWord } from '../sentences/page.ts'
import { sourceLink } from './source-link.ts'
import { address } from '../site/addresses.ts'
import { barOf, evidenceNote, figuresOf, gapText } from './promise-figures.ts'

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
    ...(rating?.verdict === 'met' ? [pageWord('statedUnmetButMet', language)] : []),
  ]
  const href = to(address.record(yearOf(context), initiative.id))
  const at = indicator?.target?.at ?? listing?.stated?.at ?? listing?.at ?? initiative.title.at
  return {
    id: `unmet-${initiative.id}`,
    title: initiative.title.text,
    ...(href === undefined ? {} : { href }),
    indicator: indicator === undefined || indicator.name.text === initiative.title.text ? '' : indicator.name.text,
    figures: indicator === undefined ? [] : figuresOf(indicator, rating, language),
    gap: rating?.verdict === 'unmet' ? gapText(rating, language) : '',
    evidence: indicator === undefined || rating === undefined ? '' : evidenceNote(indicator, rating, language),
    missing,
    source: sourceLink(context, at),
    ...(bar === undefined ? {} : { bar }),
    ...(countermeasure === undefined ? {} : { next: countermeasure.text }),
  }
}

/** What was missed and what comes next, one card each; what is missing is said as clearly as what is there. `among`: of these initiatives only. */
export function promiseCards(context: PageContext, among?: ReadonlySet<string>): PromiseCards {
  const { judged, language } = context
  const unmet = unmetInitiatives(judged).filter(({ initiative }) => among === undefined || among.has(initiative.id))
  return {
    kind: 'promises',
    nextLabel: pageWord('next', language),
    missingLabel: pageWord('foundByCheck', language),
    items: unmet.map((one) => cardOf(context, one)),
  }
}
