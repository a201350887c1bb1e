import type { Dataset, DatasetName, DatasetShape } from '../dataset.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { activityShape } from '../sentences/dataset/of-activities.ts'
import { findingShape } from '../sentences/dataset/of-findings.ts'
import { indicatorShape } from '../sentences/dataset/of-indicators.ts'
import { initiativeShape } from '../sentences/dataset/of-initiatives.ts'
import { measurementShape } from '../sentences/dataset/of-measurements.ts'
import { activityDataset } from './activity-dataset.ts'
import { findingDataset } from './finding-dataset.ts'
import { indicatorDataset } from '../indicator-dataset.ts'
import { initiativeDataset } from './initiative-dataset.ts'
import { measurementDataset } from './measurement-dataset.ts'

/** What every table is, in the order in which they are listed. */
export const datasetShapes: readonly DatasetShape[] = [
  indicatorShape,
  measurementShape,
  initiativeShape,
  activityShape,
  findingShape,
]

/** Every table of a judged plan, by its name. */
export const datasets: Readonly<
  Record<DatasetName, (judged: Pick<JudgedPlan, 'plan' | 'evaluation' | 'findings'>) => Dataset>
> = {
  indicators: indicatorDataset,
  measurements: measurementDataset,
  initiatives: initiativeDataset,
  activities: activityDataset,
  findings: findingDataset,
}

export const datasetNames = datasetShapes.map(({ name }) => name)

export const isDatasetName = (name: string): name is DatasetName => Object.hasOwn(datasets, name)
