import type { PlacingAids } from '../core/placing/place-line.ts'
import { createIds } from '../read/published-text/draft/ids.ts'
import { readQuantities } from '../read/published-text/draft/quantities.ts'

/**
 * Placing by hand gives the ids and finds the figures that reading would: a document that is read again, by then without help, has the
 * same records.
 */
export const placingAids: PlacingAids = {
  idFor: (kind, ...names) => createIds()(kind, ...names),
  quantitiesIn: readQuantities,
}
