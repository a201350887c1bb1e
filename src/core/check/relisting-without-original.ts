import { ownListings } from '../evaluation.ts'
import { placeIn, type Rule } from './rule.ts'

export const relistingWithoutOriginal: Rule<'relisting-without-original'> = {
  id: 'relisting-without-original',
  severity: 'note',
  why: {
    ja: '再掲とありますが、もとの掲載がこの資料にありません。ここで一度だけ数えます',
    en: 'marked as listed again, but the original is not in this document; it counts once, here',
  },
  source: '大阪市港区 平成29年度 振り返り: 戦略6-2 の再掲(もとは経営課題4)',
  *check({ plan }) {
    for (const listing of ownListings(plan).values())
      if (listing.relisting)
        yield { kind: 'relisting-without-original', title: listing.title, at: placeIn(listing.at, listing.id) }
  },
}
