import { ownListings } from '../../core/evaluation.ts'
import type { Initiative } from '../../core/plan/plan.ts'
import { verdictOfInitiative, verdictOfListing } from '../../core/tally.ts'
import type { Dataset } from '../dataset.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { initiativeShape } from '../sentences/dataset/of-initiatives.ts'
import { datasetOf, placeOf, whose, type Row } from './dataset-of.ts'
import { standings } from './standing.ts'

const ofInitiative = ({ id, section, situation, countermeasure }: Initiative): Row => ({
  initiative_id: id,
  section: section?.text,
  situation: situation?.text,
  countermeasure: countermeasure?.text,
})

/** Every initiative as strategies list it, each listing a row (再掲 too); behind them those that no strategy lists. */
export function initiativeDataset({ plan, evaluation }: Pick<JudgedPlan, 'plan' | 'evaluation'>): Dataset {
  const initiatives = new Map(plan.initiatives.map((own) => [own.id, own]))
  const places = standings(plan)
  const own = ownListings(plan)
  const listed = plan.goals.flatMap(({ strategies }) =>
    strategies.flatMap((strategy) =>
      strategy.listings.map((listing): Row => {
        const initiative = initiatives.get(listing.initiative)
        return {
          ...places.get(strategy.id),
          ...(initiative && ofInitiative(initiative)),
          listing_id: listing.id,
          number: listing.number,
          initiative: listing.title,
          relisting: String(listing.relisting),
          stated_text: listing.stated?.text,
          stated_verdict: listing.stated?.verdict,
          verdict: verdictOfListing(listing, evaluation),
          ...placeOf(listing),
        }
      }),
    ),
  )
  const unlisted = plan.initiatives
    .filter(({ id }) => places.get(id)?.['strategy_id'] === undefined)
    .map((initiative): Row => ({
      ...ofInitiative(initiative),
      initiative: initiative.title.text,
      relisting: 'false',
      verdict: verdictOfInitiative(initiative.id, own.get(initiative.id), evaluation),
      ...placeOf(initiative.title),
    }))
  const rows = [...listed, ...unlisted].map((row, index) => ({ ...whose(plan), row: String(index + 1), ...row }))
  return datasetOf(initiativeShape, rows)
}
