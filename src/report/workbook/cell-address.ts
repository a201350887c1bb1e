import {
  cellName as nameOf,
  columnLetters as lettersOf,
  isWithin as within,
  parseRange as rangeOf,
} from '../../core/form/cell-address.ts'

/** A cell as people write it (B3), whether it lies in a range, and a range as it is written (A1:C2), for whoever draws cells. */
export const cellName = nameOf
export const columnLetters = lettersOf
export const isWithin = within
export const parseRange = rangeOf
