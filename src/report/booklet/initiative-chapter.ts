import type { Initiative, Strategy } from '../../core/plan/plan.ts'
import { verdictOfInitiative } from '../../core/tally.ts'
import { activityRecords } from '../blocks/activity-blocks.ts'
import { budgetTable } from '../blocks/budget-table.ts'
import { resultBlocks } from '../blocks/result-blocks.ts'
import type { BookletBlock, Chapter } from '../document/booklet.ts'
import type { Prose } from '../document/text.ts'
import type { PageContext } from '../page-context.ts'
import { indexOf, type Listed } from '../plan-index.ts'
import { bookletWord, sayChapter, sayToldElsewhere } from '../sentences/booklet.ts'
import { pageWord } from '../sentences/page.ts'
import { verdictWords } from '../sentences/verdict.ts'
import { prose } from './prose.ts'

/** What comes next; for what was missed without an answer, that there is none. */
export function nextBlocks({ language }: PageContext, { countermeasure }: Initiative, isUnmet: boolean): Prose[] {
  if (countermeasure !== undefined)
    return [
      {
        kind: 'prose',
        label: pageWord('countermeasure', language),
        lines: countermeasure.text.split('\n'),
        tone: 'next',
      },
    ]
  if (!isUnmet) return []
  return [
    {
      kind: 'prose',
      label: pageWord('foundByCheck', language),
      lines: [pageWord('noCountermeasure', language)],
      tone: 'missing',
    },
  ]
}

function photoBlocks({ language }: PageContext, { photos }: Initiative): BookletBlock[] {
  if (photos.length === 0) return []
  return [
    {
      kind: 'prose',
      label: pageWord('photos', language),
      lines: photos.map(({ caption, alt }) => caption || alt),
    },
  ]
}

/** What was done, under its name. */
function activityBlocks(context: PageContext, { activities }: Initiative): BookletBlock[] {
  if (activities.length === 0) return []
  const { items } = activityRecords(context, activities)
  const title = { text: pageWord('whatWasDone', context.language) }
  return [{ kind: 'records', title, items: items.map(({ text }) => ({ text })) }]
}

/** An initiative by its number in its list and its name. */
export const initiativeName = ({ judged }: PageContext, { title }: Initiative, own: Listed | undefined): string =>
  `${own === undefined || own.listing.number === '' ? '' : `(${own.listing.number}) `}${title.text || judged.plan.levels.initiative}`

/** An initiative in full: what is to be done, target and result with the verdict in words, what comes next, what was done, what it cost. */
export function initiativeChapter(context: PageContext, initiative: Initiative, own: Listed | undefined): Chapter {
  const { judged, language } = context
  const verdict = verdictOfInitiative(initiative.id, own?.listing, judged.evaluation)
  const { section, content, situation, problem, nextPolicy, review, overall } = initiative
  return {
    id: initiative.id,
    heading: initiativeName(context, initiative, own),
    verdict: { state: verdict, text: verdictWords[verdict][language] },
    chapters: [],
    blocks: [
      ...prose([
        [pageWord('section', language), section],
        [bookletWord('content', language), content],
      ]),
      ...resultBlocks(context, initiative, verdict),
      ...prose([
        [bookletWord('situation', language), situation],
        [pageWord('problem', language), problem],
      ]),
      ...nextBlocks(context, initiative, verdict === 'unmet'),
      ...activityBlocks(context, initiative),
      ...photoBlocks(context, initiative),
      ...budgetTable(context, initiative),
      ...prose([
        [bookletWord('midYear', language), review?.midYear],
        [bookletWord('yearEnd', language), review?.yearEnd],
        [bookletWord('overall', language), overall],
        [pageWord('nextPolicy', language), nextPolicy],
      ]),
    ],
  }
}

/** The initiatives of a strategy in the order of its list. */
export function initiativeChapters(context: PageContext, strategy: Strategy): Chapter[] {
  const { initiatives, own } = indexOf(context.judged.plan)
  return strategy.listings.flatMap((listing): Chapter[] => {
    const initiative = initiatives.get(listing.initiative)
    const place = own.get(listing.initiative)
    return initiative === undefined || place?.listing !== listing ? [] : [initiativeChapter(context, initiative, place)]
  })
}

/** What a strategy lists that is told under another one: 再掲. */
export function toldElsewhere(context: PageContext, strategy: Strategy): BookletBlock[] {
  const { judged, language } = context
  const { own } = indexOf(judged.plan)
  return strategy.listings.flatMap((listing): BookletBlock[] => {
    const place = own.get(listing.initiative)
    if (place === undefined || place.listing === listing) return []
    const name = sayChapter(judged.plan.levels.strategy, place.strategy.number, place.strategy.title.text)
    return [{ kind: 'paragraph', text: sayToldElsewhere(listing.title, name, language), quiet: true }]
  })
}
