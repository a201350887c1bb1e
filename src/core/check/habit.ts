const fewest = 4

/**
 * Whether a slip is the habit of a whole document: at least four times, and in at least half of the places where it could be.
 * A habit is said once, with its count: forty equal findings would hide all others.
 */
export const isHabit = (slips: number, places: number): boolean => slips >= fewest && slips * 2 >= places
