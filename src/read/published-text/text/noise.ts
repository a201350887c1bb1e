import { fold } from '../../../core/fold.ts'
import type { Line } from './lines.ts'

const fewest = 5
const phone = /0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}/

/** The words of a line with every number the same: what a text extractor repeats while counting up. */
const shapeOf = ({ text, plain }: Line): string => (plain ? text : fold(text)).replace(/\d+/g, '0')
const isVerdictOrFigure = /達成|%|人|回|件|以上|以下|:|\t|^\(?0\)?$/

/**
 * Lines that a picture left behind in the text: five or more in a row (blank lines aside) that differ in nothing but their numbering,
 * or carry the same telephone number. Rows of tables and figures with units are never among them.
 */
export function noiseLines(lines: readonly Line[]): ReadonlySet<number> {
  const noise = new Set<number>()
  let run: Line[] = []
  let shape = ''
  const close = () => {
    const shapes = run.length >= fewest && !isVerdictOrFigure.test(shape.replace(phone, '')) && shape.length >= 4
    if (shapes) for (const { number } of run) noise.add(number)
    run = []
  }
  for (const line of lines) {
    if (line.text === '') continue
    const own = shapeOf(line)
    if (own !== shape || line.heading > 0) close()
    shape = own
    run.push(line)
  }
  close()
  return noise
}
