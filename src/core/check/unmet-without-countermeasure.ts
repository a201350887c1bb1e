import { ownListings } from '../evaluation.ts'
import { verdictOfListing } from '../tally.ts'
import { placeIn, type Rule } from './rule.ts'

export const unmetWithoutCountermeasure: Rule<'unmet-without-countermeasure'> = {
  id: 'unmet-without-countermeasure',
  severity: 'error',
  why: {
    ja: '届かなかった約束には、次にどうするかの答えが要ります。区政会議で最初に聞かれるのもここです',
    en: 'a promise that was missed owes an answer: what will be done about it',
  },
  source: '大阪市港区 平成29年度 振り返り: 未達成22のうち、対応・改善策の表にないもの',
  *check({ plan, evaluation }) {
    const own = ownListings(plan)
    for (const { id, title, countermeasure } of plan.initiatives) {
      const listing = own.get(id)
      const verdict =
        listing === undefined ? evaluation.initiatives.get(id)?.computed : verdictOfListing(listing, evaluation)
      if (verdict === 'unmet' && countermeasure === undefined)
        yield {
          kind: 'unmet-without-countermeasure',
          title: title.text,
          listing: listing?.id ?? id,
          at: placeIn(listing?.stated?.at ?? listing?.at ?? title.at, id),
        }
    }
  },
}
