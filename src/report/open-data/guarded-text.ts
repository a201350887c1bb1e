import { guarded } from '../../core/open-data/formula-guard.ts'

/** A text as a spreadsheet takes it for a text and never for a formula. `read/` undoes it exactly. */
export const guardedText = guarded
