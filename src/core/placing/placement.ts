import { z } from 'zod'

/** What a person may say that a line is, in the order of their keys 1 to 8. */
export const placingRoles = [
  'goal',
  'strategy',
  'initiative',
  'target',
  'actual',
  'activity',
  'countermeasure',
  'nothing',
] as const
export type PlacingRole = (typeof placingRoles)[number]

/** One line of a document, or one cell of it, that a person has said what it is. */
export const placementSchema = z.strictObject({
  line: z.int().min(1),
  role: z.enum(placingRoles),
  cell: z.int().min(1).optional().describe('which cell of a row, from 1; the whole line where it is missing'),
  under: z.string().max(60).optional().describe('the record that it belongs to, or that it comes after'),
  remember: z.literal(true).optional().describe('lines with this label are to be offered the same from now on'),
})
export type Placement = z.infer<typeof placementSchema>

/**
 * What a person has placed so far, in order, and what was taken back: the last of those can be put again. The plan of a draft is its
 * reading with `done` on top, made anew each time, so that taking back is exact.
 */
export type Placements = { readonly done: readonly Placement[]; readonly undone: readonly Placement[] }

export const nothingPlaced: Placements = { done: [], undone: [] }

/** A person who has placed more lines than this should have another document. */
export const mostPlacements = 3000

export const place = ({ done }: Placements, ...more: readonly Placement[]): Placements => ({
  done: [...done, ...more].slice(0, mostPlacements),
  undone: [],
})

export function undo({ done, undone }: Placements): Placements {
  const last = done.at(-1)
  return last === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [...undone, last] }
}

export function redo({ done, undone }: Placements): Placements {
  const last = undone.at(-1)
  return last === undefined ? { done, undone } : { done: [...done, last], undone: undone.slice(0, -1) }
}
