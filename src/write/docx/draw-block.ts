import type { PaperBlock } from '../../report/document/paper.ts'
import type { Prose, Records } from '../../report/document/text.ts'
import { runs, spanRuns, type Brush } from './brush.ts'
import { drawBars } from './draw-bars.ts'
import { drawBoard } from './draw-board.ts'
import { drawMeasures } from './draw-measures.ts'
import { drawCountsTable, drawRowsTable } from './draw-table.ts'
import { paragraph, type Drawn } from './paragraphs.ts'

const proseStyles = { next: 'Next', missing: 'Gap' } as const

/** Words of the document under their name, line by line; what comes next and what is missing stand apart. */
function prose({ label, lines, tone }: Prose): Drawn[] {
  const style = tone === undefined ? 'Normal' : proseStyles[tone]
  const said = lines.filter((line) => line.trim() !== '').map((line) => paragraph(style, runs(line)))
  if (label === undefined) return said
  return [paragraph(tone === undefined ? 'Label' : `${style}Label`, runs(label)), ...said]
}

/** What was done, one thing a line. */
const records = ({ title, items }: Records): Drawn[] => [
  ...(title === undefined ? [] : [paragraph('Label', runs(title.text))]),
  ...items.map(({ text }) => paragraph('ListText', [...runs('\u30fb'), ...spanRuns(text)])),
]

/** A block of a paper as paragraphs and tables. What comes next, and that nothing does, stays on the page of the miss before it. */
export function drawBlock(block: PaperBlock, brush: Brush, next?: PaperBlock): Drawn[] {
  switch (block.kind) {
    case 'board':
      return drawBoard(block, brush)
    case 'bars':
      return drawBars(block, brush)
    case 'measures':
      return drawMeasures(block, brush, next?.kind === 'prose' && next.tone !== undefined)
    case 'table':
      return drawCountsTable(block, brush)
    case 'rows':
      return drawRowsTable(block, brush)
    case 'prose':
      return prose(block)
    case 'records':
      return records(block)
    case 'paragraph':
      return [paragraph(block.quiet === true ? 'QuietText' : 'Normal', runs(block.text))]
  }
}
