import { wideRoom } from '../../report/deck/room.ts'

/** A sheet of 16:9, in points: everything on a slide is placed by these. */
export const sheet = { width: 960, height: 540 } as const
/** Body text and the height of its line. */
export const body = { size: 14, line: 20 } as const
export const margin = (sheet.width - wideRoom.width * body.size) / 2
export const inner = sheet.width - 2 * margin
export const top = { over: 28, title: 48, titleHeight: 76, body: 132 } as const
export const cover = { over: 66, title: 108, titleHeight: 190, rule: 312, signs: 334 } as const
export const foot = { top: 514, height: 16 } as const

/** Points as the drawing library counts, in inches. */
export const inches = (points: number): number => points / 72

export const box = (x: number, y: number, w: number, h: number) => ({
  x: inches(x),
  y: inches(y),
  w: inches(w),
  h: inches(h),
})
