import { ownListings } from '../evaluation.ts'
import { fold } from '../fold.ts'
import type { Initiative } from '../plan/plan.ts'
import { verdictOfListing } from '../tally.ts'
import { placeIn, type Rule } from './rule.ts'

const saysNothing = /^(?:なし|無し|特になし|未定|検討中|[-―—ー]*)$/

/** Whether the document says what will be done; a dash or なし is no answer. */
const isAnswered = ({ countermeasure }: Initiative): boolean =>
  countermeasure !== undefined && !saysNothing.test(fold(countermeasure.text).replace(/[。.\s]/g, ''))

export const unmetWithoutCountermeasure: Rule<'unmet-without-countermeasure'> = {
  id: 'unmet-without-countermeasure',
  severity: 'error',
  why: {
    ja: '届かなかった約束には、次にどうするかの答えが要ります。区政会議で最初に聞かれるのもここです',
    en: 'a promise that was missed owes an answer: what will be done about it',
  },
  source: '大阪市港区 平成29年度 振り返り: 未達成22のうち、対応・改善策の表にないもの',
  *check({ plan, evaluation, form }) {
    // A form that has no such field (a bare table of indicators) does not ask for the answer there.
    if (form.labels.countermeasure === undefined && !plan.initiatives.some(isAnswered)) return
    const own = ownListings(plan)
    for (const initiative of plan.initiatives) {
      const { id, title } = initiative
      const listing = own.get(id)
      const verdict =
        listing === undefined ? evaluation.initiatives.get(id)?.computed : verdictOfListing(listing, evaluation)
      if (verdict === 'unmet' && !isAnswered(initiative))
        yield {
          kind: 'unmet-without-countermeasure',
          title: title.text,
          listing: listing?.id ?? id,
          at: placeIn(listing?.stated?.at ?? listing?.at ?? title.at, id),
        }
    }
  },
}
