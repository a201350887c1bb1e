import type { Slide } from '../document/deck.ts'
import type { PaperBlock } from '../document/paper.ts'

/** What a slide shows below its title, for a paper. The flow of signs on the cover stays there: the board says it by goal. */
export const blocksOfSlide = ({ blocks }: Slide): PaperBlock[] =>
  blocks.flatMap((block): PaperBlock[] => {
    if (block.kind === 'signs') return []
    if (block.kind === 'table') return [{ ...block, kind: 'rows' }]
    if (block.kind !== 'paragraph') return [block]
    return [{ kind: 'paragraph', text: block.text, ...(block.tone === 'quiet' ? { quiet: true as const } : {}) }]
  })
