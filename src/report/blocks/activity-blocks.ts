import type { Initiative, Quantity } from '../../core/plan/plan.ts'
import { decimal } from '../../core/decimal.ts'
import type { Block } from '../document/document.ts'
import type { Pictogram } from '../document/chart.ts'
import type { Records } from '../document/text.ts'
import type { PageContext } from '../page-context.ts'
import { sayNumber } from '../sentences/amount.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { sayAllCounted, sayCountedIn, sayGreatest, sayQuantity, sayScale } from '../sentences/quantity.ts'
import { sourceLink } from './source-link.ts'

type Activity = Initiative['activities'][number]

/** Activities as the document tells them, each with its line. */
export function activityRecords(context: PageContext, activities: readonly Activity[]): Records {
  return {
    kind: 'records',
    items: activities.map(({ id, text, at }) => ({ id, text: [{ text }], source: sourceLink(context, at) })),
  }
}

const marksAtMost = 40

/** How much one mark stands for, so that the greatest quantity has at most forty: 1, 2, 5, 10, 20, 50 … */
function valueOfMark(greatest: string): string {
  for (let zeros = 0; zeros < 40; zeros += 1)
    for (const step of ['1', '2', '5']) {
      const value = step + '0'.repeat(zeros)
      if (
        decimal(greatest)
          .div(decimal(value))
          .lte(decimal(String(marksAtMost)))
      )
        return value
    }
  return greatest
}

/** Marks of a quantity in tenths; something that is there has at least one tenth. For drawing only. */
function marksOf({ value }: Quantity, each: string): number {
  const tenths = parseInt(decimal(value).times(decimal('10')).div(decimal(each)).toFixed(0), 10)
  return (tenths === 0 && decimal(value).gt(decimal('0')) ? 1 : tenths) / 10
}

type Counted = { readonly activity: string; readonly quantity: Quantity }

/** A picture of more rows is no picture: the others stand in its table. */
const rowsAtMost = 8

const byValue = (a: Counted, b: Counted) => decimal(b.quantity.value).cmp(decimal(a.quantity.value))

/** The quantities of one unit, the greatest first; the table has all of them in the order of the document. */
function pictogramOf(unit: string, counted: readonly Counted[], language: Language): Pictogram {
  const shown = counted.toSorted(byValue).slice(0, rowsAtMost)
  const [first] = shown
  const each = valueOfMark(first?.quantity.value ?? '1')
  const most = first === undefined ? '' : sayQuantity(first.quantity, language)
  return {
    kind: 'pictogram',
    title: sayCountedIn(unit)[language],
    description: sayGreatest(first?.activity ?? '', most, { shown: shown.length, all: counted.length })[language],
    scale: sayScale(sayNumber(each), unit)[language],
    rows: shown.map(({ activity, quantity }) => ({
      label: activity,
      words: sayQuantity(quantity, language),
      marks: marksOf(quantity, each),
    })),
    table: {
      kind: 'table',
      caption: sayAllCounted(counted.length)[language],
      columns: [
        { heading: pageWord('activity', language) },
        { heading: pageWord('quantity', language), numeric: true },
      ],
      rows: counted.map(({ activity, quantity }) => ({
        cells: [{ text: activity }, { text: sayQuantity(quantity, language) }],
      })),
    },
  }
}

/** The words of an activity without its figures in brackets: what a row of marks is called. */
const nameOf = ({ text }: Activity): string => text.replace(/[(（][^()（）]*[)）]\s*/g, '').trim() || text

/** Quantities of one unit as marks, wherever at least two can be compared; fractions and shares are not counted out. */
export function quantityCharts(activities: readonly Activity[], language: Language): Pictogram[] {
  const byUnit = new Map<string, Counted[]>()
  for (const activity of activities)
    for (const quantity of activity.quantities) {
      if (
        quantity.unit === '' ||
        quantity.unit === '%' ||
        quantity.value.includes('.') ||
        quantity.value.startsWith('-')
      )
        continue
      const counted = { activity: nameOf(activity), quantity }
      const all = byUnit.get(quantity.unit)
      if (all === undefined) byUnit.set(quantity.unit, [counted])
      else all.push(counted)
    }
  return [...byUnit].filter(([, all]) => all.length > 1).map(([unit, all]) => pictogramOf(unit, all, language))
}

/** What was done: the activities, and their quantities as marks where there is something to compare. */
export function activityBlocks(context: PageContext, activities: readonly Activity[]): Block[] {
  if (activities.length === 0) return []
  return [activityRecords(context, activities), ...quantityCharts(activities, context.language)]
}
