import { dayInJapan } from '../../core/calendar/day-in-japan.ts'
import type { StratmlDocument } from '../../core/stratml/stratml.ts'
import type { Dataset, DatasetShape } from '../dataset.ts'
import { catalog, type CatalogEntry } from '../open-data/catalog.ts'
import { datasets, datasetShapes } from '../open-data/datasets.ts'
import { indented, releaseOf } from '../open-data/release.ts'
import { metadataName, tableMetadata } from '../open-data/table-metadata.ts'
import { planTitle } from '../sentences/catalog.ts'
import type { Said } from '../sentences/language.ts'
import { dataFileWords, sayMetadata, sayTable } from '../sentences/page/downloads.ts'
import { stratmlOfPlan } from '../stratml/stratml-of-plan.ts'
import type { Edition } from './ward.ts'

/** What a data file holds: the very text to publish, or a value to be written. */
export type DataContent =
  | { readonly text: string }
  | { readonly dataset: Dataset }
  | { readonly stratml: StratmlDocument }

/** A file that is written: its size and its SHA-256. */
export type Written = { readonly bytes: number; readonly sha256: string }

/** A data file of an edition: its name, what it is, and its content; the catalogue asks for the other files as they are written. */
export type DataFile = {
  readonly name: string
  readonly mediaType: string
  readonly about: Said
  readonly content: (edition: Edition, written: (name: string) => Written) => DataContent
}

const tableFile = (shape: DatasetShape): DataFile => ({
  name: `${shape.name}.csv`,
  mediaType: 'text/csv',
  about: sayTable(shape.about),
  content: ({ judged }) => ({ dataset: datasets[shape.name](judged) }),
})

const metadataFile = (shape: DatasetShape): DataFile => ({
  name: metadataName(`${shape.name}.csv`),
  mediaType: 'application/csvm+json',
  about: sayMetadata(`${shape.name}.csv`),
  content: (edition) => ({ text: tableMetadata(shape, releaseOf(edition.judged, edition)) }),
})

const planFiles: readonly DataFile[] = [
  {
    name: 'plan.json',
    mediaType: 'application/json',
    about: dataFileWords['plan.json'],
    content: ({ judged }) => ({ text: indented(judged.plan) }),
  },
  {
    name: 'plan.stratml.xml',
    mediaType: 'application/xml',
    about: dataFileWords['plan.stratml.xml'],
    content: ({ judged, publishedAt }) => ({ stratml: stratmlOfPlan(judged, dayInJapan(publishedAt)) }),
  },
  {
    name: 'publication.json',
    mediaType: 'application/json',
    about: dataFileWords['publication.json'],
    content: ({ frozen }) => ({ text: frozen }),
  },
]

/** What the catalogue lists: every table with the file that describes it, and the plan in all its forms. */
function entries(written: (name: string) => Written): CatalogEntry[] {
  const listed = ({ name, mediaType }: DataFile) => ({ name, mediaType, ...written(name) })
  return [
    ...datasetShapes.map((shape) => ({
      id: shape.name,
      title: shape.title,
      about: shape.about,
      files: [{ ...listed(tableFile(shape)), describedBy: metadataName(`${shape.name}.csv`) }],
    })),
    { id: 'plan', title: planTitle, about: dataFileWords['plan.json'], files: planFiles.map(listed) },
  ]
}

/** The data files of every edition, one line each; the page of downloads lists them. */
export const dataFiles: readonly DataFile[] = [
  ...datasetShapes.map(tableFile),
  ...planFiles,
  ...datasetShapes.map(metadataFile),
  {
    name: 'catalog.jsonld',
    mediaType: 'application/ld+json',
    about: dataFileWords['catalog.jsonld'],
    content: (edition, written) => ({ text: indented(catalog(edition, entries(written))) }),
  },
]
