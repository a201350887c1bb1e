import type { SaidRefusal } from './refusal/said-refusal.ts'
import type { Refusal } from '../../core/refusal.ts'
import { figures } from './refusal/of-figures.ts'
import { files } from './refusal/of-files.ts'
import { officeFiles } from './refusal/of-office-files.ts'
import { plans } from './refusal/of-plans.ts'
import { documents } from './refusal/of-documents.ts'
import { tables } from './refusal/of-tables.ts'
import { workbooks } from './refusal/of-workbooks.ts'
import { server } from './refusal/of-server.ts'
import { sayBy, type Table } from './table.ts'

const sayings: Table<Refusal, SaidRefusal> = {
  ...files,
  ...officeFiles,
  ...plans,
  ...server,
  ...figures,
  ...documents,
  ...workbooks,
  ...tables,
}

export const sayRefusal = (refusal: Refusal): SaidRefusal => sayBy(sayings, refusal)
