import type { Draft } from './draft.ts'

/** A listing took the verdict of its first indicator; where others say otherwise, or nothing, it is the verdict of none. */
export function withdrawSharedVerdicts({ plan, ownListings }: Draft): void {
  for (const { id, indicators } of plan.initiatives) {
    const listing = ownListings.get(id)
    const results = indicators.filter(({ kind }) => kind !== 'withdrawal')
    const borrowed = results.some(({ stated }) => stated !== undefined && stated === listing?.stated)
    const differ = results.some(({ stated }) => stated?.verdict !== listing?.stated?.verdict)
    if (listing !== undefined && borrowed && differ) delete listing.stated
  }
}
