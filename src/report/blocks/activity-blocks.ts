import type { Initiative } from '../../core/plan/plan.ts'
import type { Block } from '../document/document.ts'
import type { Records } from '../document/text.ts'
import type { PageContext } from '../page-context.ts'
import { sourceLink } from './source-link.ts'

type Activity = Initiative['activities'][number]

/** Activities as the document tells them, each with its line. */
export function activityRecords(context: PageContext, activities: readonly Activity[]): Records {
  return {
    kind: 'records',
    items: activities.map(({ id, text, at }) => ({ id, text: [{ text }], source: sourceLink(context, at) })),
  }
}

export function activityBlocks(context: PageContext, activities: readonly Activity[]): Block[] {
  return activities.length === 0 ? [] : [activityRecords(context, activities)]
}
