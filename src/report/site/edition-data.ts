import { dayInJapan } from '../../core/calendar/day-in-japan.ts'
import type { StratmlDocument } from '../../core/stratml/stratml.ts'
import { indicatorDataset } from '../indicator-dataset.ts'
import type { Dataset } from '../dataset.ts'
import { stratmlOfPlan } from '../stratml/stratml-of-plan.ts'
import type { Edition } from './ward.ts'

/** What a data file holds: the very text to publish, or a value to be written. */
export type DataContent =
  | { readonly text: string }
  | { readonly dataset: Dataset }
  | { readonly stratml: StratmlDocument }

/** A data file of an edition: its name and its content. */
export type DataFile = {
  readonly name: 'publication.json' | 'plan.json' | 'plan.stratml.xml' | 'indicators.csv'
  readonly content: (edition: Edition) => DataContent
}

/** The data files of every edition, one line each; the page of downloads lists them. */
export const dataFiles: readonly DataFile[] = [
  { name: 'indicators.csv', content: ({ judged }) => ({ dataset: indicatorDataset(judged) }) },
  { name: 'plan.json', content: ({ judged }) => ({ text: `${JSON.stringify(judged.plan, undefined, 2)}\n` }) },
  {
    name: 'plan.stratml.xml',
    content: ({ judged, publishedAt }) => ({ stratml: stratmlOfPlan(judged, dayInJapan(publishedAt)) }),
  },
  { name: 'publication.json', content: ({ frozen }) => ({ text: frozen }) },
]
