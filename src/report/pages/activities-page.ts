import type { Initiative } from '../../core/plan/plan.ts'
import { activityRecords, quantityCharts } from '../blocks/activity-blocks.ts'
import type { Document, Section } from '../document/document.ts'
import type { Records } from '../document/text.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { indexOf } from '../plan-index.ts'
import { pageWord } from '../sentences/page.ts'
import { sayActivities } from '../sentences/page/activities.ts'
import { address } from '../site/addresses.ts'
import { colophonOf, yearName } from './plan-overview.ts'

/** The activities of one initiative, its title leading to its page. */
const ofInitiative = (context: PageContext, { id, title, activities }: Initiative): Records => ({
  ...activityRecords(context, activities),
  title: { text: title.text, href: context.to(address.record(yearOf(context), id)) },
})

/** The activities of every goal, initiative by initiative; initiatives that stand under no goal come last. */
function sectionsOf(context: PageContext): Section[] {
  const { plan } = context.judged
  const { own } = indexOf(plan)
  const goals = [...plan.goals, undefined]
  return goals.flatMap((goal): Section[] => {
    const initiatives = plan.initiatives.filter(
      ({ id, activities }) => activities.length > 0 && own.get(id)?.goal === goal,
    )
    if (initiatives.length === 0) return []
    const heading =
      goal === undefined ? pageWord('otherInitiatives', context.language) : `${goal.number} ${goal.title.text}`.trim()
    const blocks = initiatives.map((initiative) => ofInitiative(context, initiative))
    return [{ kind: 'section', id: goal?.id ?? 'others', heading, blocks }]
  })
}

/** Everything that was done, initiative by initiative, with its quantities. */
export function activitiesPage(context: PageContext): Document {
  const { judged, language, to } = context
  const { plan, publisher } = judged
  const all = plan.initiatives.flatMap(({ activities }) => activities)
  const withActivities = plan.initiatives.filter(({ activities }) => activities.length > 0).length
  const answer = sayActivities({ activities: all.length, initiatives: withActivities }, language)
  const charts = quantityCharts(all, language)
  return {
    language,
    publisher,
    title: `${yearName(judged)} ${pageWord('activitiesPage', language)} — ${publisher}`,
    breadcrumb: [
      { text: publisher, href: to(address.home) },
      { text: yearName(judged), href: to(address.overview(yearOf(context))) },
      { text: pageWord('activitiesPage', language) },
    ],
    answer: [{ text: all.length === 0 ? pageWord('noActivities', language) : answer }],
    lead: pageWord('activitiesLead', language),
    blocks: [
      ...sectionsOf(context),
      ...(charts.length === 0
        ? []
        : [{ kind: 'section' as const, id: 'quantities', heading: pageWord('quantities', language), blocks: charts }]),
    ],
    colophon: colophonOf(judged, language),
  }
}
