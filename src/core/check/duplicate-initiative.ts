import { listingsOf } from '../evaluation.ts'
import { titleKey } from '../title-key.ts'
import { placeIn, type Rule } from './rule.ts'

export const duplicateInitiative: Rule<'duplicate-initiative'> = {
  id: 'duplicate-initiative',
  severity: 'warning',
  why: {
    ja: '同じ題名の取組が「再掲」の印なしに二度あります。二重に数えられます',
    en: 'the same title stands twice without 再掲: it is counted twice',
  },
  source: '集計の決まり: 再掲は印で区別する(docs/glossary.md「集計」)',
  *check({ plan }) {
    const first = new Map<string, string>()
    for (const listing of listingsOf(plan)) {
      if (listing.relisting) continue
      const title = titleKey(listing.title)
      const keys = [`initiative ${listing.initiative}`, ...(title === '' ? [] : [`title ${title}`])]
      const known = keys.map((key) => first.get(key)).find((id) => id !== undefined)
      for (const key of keys) if (!first.has(key)) first.set(key, listing.id)
      if (known !== undefined)
        yield { kind: 'duplicate-initiative', title: listing.title, first: known, at: placeIn(listing.at, listing.id) }
    }
  },
}
