import type { Goal, Indicator, Initiative } from '../../core/plan/plan.ts'
import { gapText } from '../blocks/promise-figures.ts'
import type { DeckCell, DeckRow, Slide } from '../document/deck.ts'
import { unmetInitiatives, type UnmetInitiative } from '../judged-plan.ts'
import { indexOf } from '../plan-index.ts'
import { deckWord, sayMissed, sayTargetAndResult, sayUnmetTable } from '../sentences/deck.ts'
import { pageWord } from '../sentences/page.ts'
import { goalName, noteOf, overOf, promiseNote, type DeckContext } from './deck-context.ts'

type Missed = { readonly initiative: Initiative; readonly indicator: Indicator | undefined; readonly isFirst: boolean }

function figuresCell({ judged, language }: DeckContext, indicator: Indicator | undefined): DeckCell {
  if (indicator === undefined || (indicator.target === undefined && indicator.actual === undefined))
    return { text: pageWord('noFigures', language), tone: 'missing' }
  const rating = judged.evaluation.ratings.get(indicator.id)
  const gap = rating === undefined ? '' : gapText(rating, language)
  const text = sayTargetAndResult(indicator.target?.target.text, indicator.actual?.actual.text, language)
  if (rating?.verdict === 'met') return { text, below: pageWord('statedUnmetButMet', language), state: 'met' }
  return gap === '' ? { text } : { text, below: gap, state: 'unmet' }
}

function situationCell({ language }: DeckContext, { initiative, indicator, isFirst }: Missed): DeckCell {
  const situation = isFirst ? initiative.situation?.text : undefined
  const name = indicator?.name.text
  const lines = [name === initiative.title.text ? undefined : name, situation].filter((text) => text !== undefined)
  return lines.length === 0 ? { text: pageWord('notGiven', language), tone: 'missing' } : { text: lines.join('\n') }
}

function rowOf(context: DeckContext, missed: Missed, listing: UnmetInitiative['listing']): DeckRow {
  const { initiative, indicator, isFirst } = missed
  const { countermeasure, title } = initiative
  const measure: DeckCell = !isFirst
    ? { text: '' }
    : countermeasure === undefined
      ? { text: pageWord('noCountermeasure', context.language), tone: 'missing' }
      : { text: countermeasure.text }
  return {
    cells: [
      { text: isFirst ? title.text : '', tone: 'lead' },
      situationCell(context, missed),
      figuresCell(context, indicator),
      measure,
    ],
    under: title.text,
    note:
      indicator === undefined
        ? noteOf(context, title.text, listing?.stated?.at ?? listing?.at ?? title.at)
        : promiseNote(context, title.text, indicator),
  }
}

function rowsOf(context: DeckContext, { initiative, listing }: UnmetInitiative): DeckRow[] {
  const indicators = initiative.indicators.filter(({ kind }) => kind !== 'withdrawal')
  const all = indicators.length === 0 ? [undefined] : indicators
  return all.map((indicator, index) => rowOf(context, { initiative, indicator, isFirst: index === 0 }, listing))
}

type About = { readonly id: string; readonly name: string; readonly title: string }

function slideOf(context: DeckContext, about: About, missed: readonly UnmetInitiative[]): Slide[] {
  const { judged, language } = context
  if (missed.length === 0) return []
  return [
    {
      id: `unmet-${about.id}`,
      layout: 'content',
      over: overOf(context, about.name, deckWord('unmet', language)),
      title: sayMissed(about.title, missed.length, language),
      blocks: [
        {
          kind: 'table',
          caption: sayUnmetTable(about.name || about.title, language),
          columns: [
            { heading: judged.plan.levels.initiative, width: 18 },
            { heading: pageWord('situation', language), width: 30 },
            { heading: pageWord('targetAndResult', language), width: 22 },
            { heading: pageWord('countermeasure', language), width: 30 },
          ],
          rows: missed.flatMap((one) => rowsOf(context, one)),
        },
      ],
      notes: [],
    },
  ]
}

/** What a goal missed: situation, target and result with the gap in words, countermeasure; what is missing is said. Each initiative once. */
export function unmetSlides(context: DeckContext, goal: Goal): Slide[] {
  const { own } = indexOf(context.judged.plan)
  const missed = unmetInitiatives(context.judged).filter(({ initiative }) => own.get(initiative.id)?.goal === goal)
  const name = goalName(context, goal)
  return slideOf(context, { id: goal.id, name, title: goal.title.text || name }, missed)
}

/** What was missed of the initiatives that no goal lists. */
export function otherUnmetSlides(context: DeckContext): Slide[] {
  const { own } = indexOf(context.judged.plan)
  const missed = unmetInitiatives(context.judged).filter(({ initiative }) => !own.has(initiative.id))
  const title = pageWord('otherInitiatives', context.language)
  return slideOf(context, { id: 'others', name: '', title }, missed)
}
