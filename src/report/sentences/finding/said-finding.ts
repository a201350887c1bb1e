import type { Found } from '../../../core/check/finding.ts'
import type { Said } from '../language.ts'
import type { Table } from '../table.ts'

/** A finding in words: what is wrong, and what to do. The place and the reason stand beside it. */
export type SaidFinding = { readonly message: Said; readonly remedy: Said }

/** The sayings of some kinds of findings. */
export type Sayings = Partial<Table<Found, SaidFinding>>
