import type { Found } from '../../core/check/finding.ts'
import { answers } from './finding/of-answers.ts'
import { counts } from './finding/of-counts.ts'
import { figures } from './finding/of-figures.ts'
import { files } from './finding/of-files.ts'
import { outline } from './finding/of-outline.ts'
import { reading } from './finding/of-reading.ts'
import { surveys } from './finding/of-surveys.ts'
import type { SaidFinding } from './finding/said-finding.ts'
import { sayBy, type Table } from './table.ts'

/** Every finding in words, a file for each subject: a new kind does not compile until it stands in one of them. */
const sayings: Table<Found, SaidFinding> = {
  ...answers,
  ...counts,
  ...figures,
  ...files,
  ...outline,
  ...reading,
  ...surveys,
}

export const sayFinding = (found: Found): SaidFinding => sayBy<Found, SaidFinding>(sayings, found)
