import { ownListings } from '../evaluation.ts'
import { placeIn, type Rule } from './rule.ts'

export const figuresMissing: Rule<'figures-missing'> = {
  id: 'figures-missing',
  severity: 'note',
  why: {
    ja: '目標と実績の数字が載っていないため、達成・未達成を確かめられません',
    en: 'without target and result the verdict cannot be checked',
  },
  source: '大阪市港区 平成29年度 振り返り: 達成とされた取組には数値の記載がない',
  *check({ plan }) {
    const own = ownListings(plan)
    const bare = plan.initiatives.flatMap((initiative) => {
      const listing = own.get(initiative.id)
      const verdict = listing?.stated?.verdict
      const hasFigures = initiative.indicators.some(
        ({ target, actual }) => target !== undefined && actual !== undefined,
      )
      return listing === undefined || hasFigures || (verdict !== 'met' && verdict !== 'unmet')
        ? []
        : [{ listing, verdict }]
    })
    for (const { listing, verdict } of bare.filter((item) => item.verdict === 'unmet'))
      yield {
        kind: 'figures-missing',
        title: listing.title,
        verdict,
        count: 1,
        at: placeIn(listing.stated?.at ?? listing.at, listing.id),
      }
    const met = bare.filter((item) => item.verdict === 'met')
    const [first] = met
    if (first !== undefined)
      yield {
        kind: 'figures-missing',
        title: first.listing.title,
        verdict: 'met',
        count: met.length,
        at: placeIn(first.listing.stated?.at ?? first.listing.at, first.listing.id),
      }
  },
}
