import { indicatorDataset } from '../indicator-dataset.ts'
import type { Dataset } from '../dataset.ts'
import type { Edition } from './ward.ts'

/** A data file of an edition: its name, and either the very text to publish or the dataset to be written. */
export type DataFile = {
  readonly name: 'publication.json' | 'plan.json' | 'indicators.csv'
  readonly content: (edition: Edition) => { readonly text: string } | { readonly dataset: Dataset }
}

/** The data files of every edition, one line each; the page of downloads lists them. */
export const dataFiles: readonly DataFile[] = [
  { name: 'indicators.csv', content: ({ judged }) => ({ dataset: indicatorDataset(judged) }) },
  { name: 'plan.json', content: ({ judged }) => ({ text: `${JSON.stringify(judged.plan, undefined, 2)}\n` }) },
  { name: 'publication.json', content: ({ frozen }) => ({ text: frozen }) },
]
