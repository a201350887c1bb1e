import type { Initiative, Quantity, Strategy } from '../../core/plan/plan.ts'
import type { DeckBlock, DeckRow, Slide } from '../document/deck.ts'
import { indexOf } from '../plan-index.ts'
import { deckWord, numbered, sayActivityTable, sayDone, sayPhotos } from '../sentences/deck.ts'
import { pageWord } from '../sentences/page.ts'
import { inList } from '../sentences/punctuation.ts'
import { sayQuantity } from '../sentences/quantity.ts'
import { noteOf, overOf, type DeckContext } from './deck-context.ts'

type About = { readonly id: string; readonly level: string; readonly title: string }

const counted = ({ label = '', ...quantity }: Quantity, { language }: DeckContext): string =>
  `${label}${label === '' ? '' : ' '}${sayQuantity(quantity, language)}`

/** What was done in an initiative, one row each, with the figures of it set apart. */
function rowsOf(context: DeckContext, { title, activities }: Initiative): DeckRow[] {
  return activities.map(({ text, quantities, at }, index): DeckRow => {
    const figures = inList(
      quantities.map((quantity) => counted(quantity, context)),
      context.language,
    )
    return {
      cells: [{ text: index === 0 ? title.text : '', tone: 'lead' }, { text }, { text: figures, tone: 'strong' }],
      under: title.text,
      note: noteOf(context, `${title.text}: ${figures === '' ? text : figures}`, at),
    }
  })
}

function slideOf(context: DeckContext, about: About, initiatives: readonly Initiative[]): Slide[] {
  const { judged, language } = context
  const done = initiatives.filter(({ activities }) => activities.length > 0)
  const rows = done.flatMap((initiative) => rowsOf(context, initiative))
  const captions = initiatives
    .flatMap(({ photos }) => photos.map(({ caption }) => caption))
    .filter((text) => text !== '')
  if (rows.length + captions.length === 0) return []
  const hasFigures = done.some(({ activities }) => activities.some(({ quantities }) => quantities.length > 0))
  const figures = { heading: pageWord('quantity', language), width: 22 }
  const table: DeckBlock = {
    kind: 'table',
    caption: sayActivityTable(about.title, language),
    columns: [
      { heading: judged.plan.levels.initiative, width: 30 },
      { heading: pageWord('whatWasDone', language), width: 48 },
      ...(hasFigures ? [figures] : []),
    ],
    rows: hasFigures ? rows : rows.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(0, 2) })),
  }
  return [
    {
      id: `activities-${about.id}`,
      layout: 'content',
      over: overOf(context, about.level, deckWord('activities', language)),
      title: [{ text: sayDone(about.title, { initiatives: done.length, activities: rows.length }, language) }],
      blocks: [
        ...(rows.length === 0 ? [] : [table]),
        ...(captions.length === 0
          ? []
          : [{ kind: 'paragraph' as const, text: sayPhotos(captions, language), tone: 'quiet' as const }]),
      ],
      notes: [],
    },
  ]
}

/** The main activities of a strategy; an initiative that is listed again stands under its own strategy only. */
export function activitySlides(context: DeckContext, strategy: Strategy): Slide[] {
  const { plan } = context.judged
  const { initiatives, own } = indexOf(plan)
  const here = strategy.listings
    .filter((listing) => own.get(listing.initiative)?.listing === listing)
    .flatMap(({ initiative }) => initiatives.get(initiative) ?? [])
  const level = numbered(plan.levels.strategy, strategy.number)
  return slideOf(context, { id: strategy.id, level, title: strategy.title.text || level }, here)
}

/** What was done in initiatives that no strategy lists. */
export function otherActivitySlides(context: DeckContext): Slide[] {
  const { plan } = context.judged
  const others = plan.initiatives.filter(({ id }) => !indexOf(plan).own.has(id))
  const title = pageWord('otherInitiatives', context.language)
  return slideOf(context, { id: 'others', level: '', title }, others)
}
