import { indicatorsOf, listingsOf, ownListings } from '../evaluation.ts'
import type { Verdict } from '../judge/judgement.ts'
import { placeIn, type Rule } from './rule.ts'

const decided = (verdict: Verdict | null | undefined): verdict is 'met' | 'unmet' =>
  verdict === 'met' || verdict === 'unmet'

export const verdictDiffers: Rule<'verdict-differs'> = {
  id: 'verdict-differs',
  severity: 'error',
  why: {
    ja: '目標と実績の数字が、書かれた達成・未達成と合いません。読む人はどちらを信じてよいか分かりません',
    en: 'the figures contradict the stated verdict; a reader cannot know which to believe',
  },
  source: '丸めずに比べる判定(schemes/met-unmet.v1.json)',
  *check({ plan, evaluation }) {
    for (const { indicator } of indicatorsOf(plan)) {
      const computed = evaluation.ratings.get(indicator.id)?.verdict
      const { stated, target, actual } = indicator
      if (stated === undefined || !decided(stated.verdict) || !decided(computed) || stated.verdict === computed)
        continue
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
    const own = ownListings(plan)
    const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
    for (const listing of listingsOf(plan)) {
      const initiative = initiatives.get(listing.initiative)
      const { stated } = listing
      if (
        initiative === undefined ||
        stated === undefined ||
        !decided(stated.verdict) ||
        initiative.indicators.some(
          (indicator) => indicator.stated?.at?.line === stated.at?.line && stated.at !== undefined,
        )
      )
        continue
      const original = own.get(listing.initiative)
      const other =
        original === listing
          ? evaluation.initiatives.get(listing.initiative)?.computed
          : (original?.stated?.verdict ?? null)
      const [indicator] = initiative.indicators
      if (decided(other) && other !== stated.verdict) {
        yield {
          kind: 'verdict-differs',
          title: listing.title,
          stated: stated.verdict,
          computed: other,
          target: indicator?.target?.target.text ?? '',
          actual: indicator?.actual?.actual.text ?? '',
          at: placeIn(stated.at, listing.id),
        }
      }
    }
  },
}
