import type { Initiative } from './plan.ts'

/** An initiative of which nothing is known but what it is called. */
export const bareInitiative = (id: string, title: string): Initiative => ({
  id,
  title: { text: title },
  otherTitles: [],
  indicators: [],
  activities: [],
  photos: [],
  budget: [],
})
