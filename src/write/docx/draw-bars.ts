import type { Bars } from '../../report/document/chart.ts'
import { barPicture, type Box } from './bar-picture.ts'
import { runs, type Brush } from './brush.ts'
import { drawGrid } from './grid.ts'
import { paragraph, type Drawn } from './paragraphs.ts'

const shares = [38, 40, 44] as const
const barHeight = 11
/** What is left of a cell beside its margins, in points. */
const margins = 12

/** One bar on a scale that all bars share: met is filled, missed is open, what is not judged is grey. */
function boxesOf({ met, unmet, open }: Bars['rows'][number], most: number, { colours }: Brush['theme']): Box[] {
  const share = (count: number) => Math.round((count * 1000) / most)
  const high = { y: 0, height: 22 }
  return [
    ...(met === 0 ? [] : [{ ...high, x: 0, width: share(met), colour: colours.met }]),
    ...(unmet === 0
      ? []
      : [{ ...high, x: share(met), width: share(unmet), colour: colours.unmet, open: true as const }]),
    ...(open === 0 ? [] : [{ ...high, x: share(met + unmet), width: share(open), colour: colours.line }]),
  ]
}

/** Bars of met and unmet, goal by goal: a table of name, bar and words; the bar itself says its words to those who do not see it. */
export function drawBars({ title, rows }: Bars, brush: Brush): Drawn[] {
  const most = Math.max(1, ...rows.map(({ met, unmet, open }) => met + unmet + open))
  const all = shares.reduce((sum, own) => sum + own, 0)
  const width = (brush.width * shares[1]) / all / 20 - margins
  const grid = drawGrid(
    {
      description: title,
      widths: shares,
      numeric: [],
      rows: rows.map((row) => ({
        cells: [
          { paragraphs: [runs(row.label, { style: 'Lead' })], letters: row.label.length },
          {
            paragraphs: [
              [
                barPicture(boxesOf(row, most, brush.theme), {
                  ground: brush.theme.colours.ground,
                  width,
                  height: barHeight,
                  words: row.words,
                }),
              ],
            ],
            letters: 0,
          },
          { paragraphs: [runs(row.words, { style: 'Quiet' })], letters: row.words.length },
        ],
      })),
    },
    brush,
  )
  return [paragraph('Caption', runs(title)), grid, paragraph('AfterTable', [])]
}
