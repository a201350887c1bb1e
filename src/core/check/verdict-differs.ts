import { indicatorsOf, listingsOf, ownListings } from '../evaluation.ts'
import type { Verdict } from '../judge/judgement.ts'
import type { Initiative, Listing } from '../plan/plan.ts'
import { couldMeanAtMost } from './lower-is-better.ts'
import { placeIn, type CheckContext, type Rule, type Sighting } from './rule.ts'

const decided = (verdict: Verdict | null | undefined): verdict is 'met' | 'unmet' =>
  verdict === 'met' || verdict === 'unmet'

type Differs = Sighting<'verdict-differs'>

function* ofIndicators({ plan, evaluation }: CheckContext): Generator<Differs> {
  for (const { indicator } of indicatorsOf(plan)) {
    const computed = evaluation.ratings.get(indicator.id)?.verdict
    const { stated, target, actual } = indicator
    if (!decided(stated?.verdict) || !decided(computed) || stated.verdict === computed) continue
    if (couldMeanAtMost(indicator)) continue
    yield {
      kind: 'verdict-differs',
      title: indicator.name.text,
      stated: stated.verdict,
      computed,
      target: target?.target.text ?? '',
      actual: actual?.actual.text ?? '',
      at: placeIn(stated.at, indicator.id),
    }
  }
}

/** Whether one of the initiative's indicators carries this very verdict: then it has been compared there. */
const saidByIndicator = ({ indicators }: Initiative, { stated }: Listing): boolean =>
  indicators.some(
    (own) =>
      own.stated !== undefined &&
      own.stated.verdict === stated?.verdict &&
      own.stated.at?.line === stated.at?.line &&
      own.stated.at?.column === stated.at?.column,
  )

function againstFigures({ evaluation }: CheckContext, initiative: Initiative, listing: Listing): Differs | undefined {
  const computed = evaluation.initiatives.get(initiative.id)?.computed
  const { stated } = listing
  if (!decided(stated?.verdict) || !decided(computed) || stated.verdict === computed) return undefined
  if (saidByIndicator(initiative, listing) || initiative.indicators.some(couldMeanAtMost)) return undefined
  const deciding =
    initiative.indicators.find(({ id }) => evaluation.ratings.get(id)?.verdict === computed) ?? initiative.indicators[0]
  return {
    kind: 'verdict-differs',
    title: listing.title,
    stated: stated.verdict,
    computed,
    target: deciding?.target?.target.text ?? '',
    actual: deciding?.actual?.actual.text ?? '',
    at: placeIn(stated.at ?? listing.at, listing.id),
  }
}

function againstOriginal(original: Listing, listing: Listing): Differs | undefined {
  const [own, other] = [listing.stated, original.stated?.verdict]
  if (!decided(own?.verdict) || !decided(other) || own.verdict === other) return undefined
  return {
    kind: 'verdict-differs',
    against: 'original',
    title: listing.title,
    stated: own.verdict,
    computed: other,
    target: '',
    actual: '',
    at: placeIn(own.at ?? listing.at, listing.id),
  }
}

export const verdictDiffers: Rule<'verdict-differs'> = {
  id: 'verdict-differs',
  severity: 'error',
  why: {
    ja: '目標と実績の数字が、書かれた達成・未達成と合いません。読む人はどちらを信じてよいか分かりません',
    en: 'the figures contradict the stated verdict; a reader cannot know which to believe',
  },
  source: '丸めずに比べる判定(schemes/met-unmet.v1.json)',
  *check(context) {
    yield* ofIndicators(context)
    const own = ownListings(context.plan)
    const initiatives = new Map(context.plan.initiatives.map((initiative) => [initiative.id, initiative]))
    for (const listing of listingsOf(context.plan)) {
      const [initiative, original] = [initiatives.get(listing.initiative), own.get(listing.initiative)]
      if (initiative === undefined || original === undefined) continue
      const found =
        original === listing ? againstFigures(context, initiative, listing) : againstOriginal(original, listing)
      if (found !== undefined) yield found
    }
  },
}
