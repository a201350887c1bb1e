import { Paragraph, TableOfContents } from 'docx'
import type { Paper, PaperBlock, PaperChapter } from '../../report/document/paper.ts'
import { plain } from '../pptx/words.ts'
import { runs } from './brush.ts'
import { anchorOf } from './draw-chapters.ts'

/** Chapters and their parts: initiatives are found in the navigation of the word processor. */
const depth = 2

type Entry = { readonly title: string; readonly level: number; readonly href: string }

const entriesOf = (chapters: readonly PaperChapter[], path: readonly number[]): Entry[] =>
  path.length >= depth
    ? []
    : chapters.flatMap(({ heading, chapters: parts }, index) => {
        const own = [...path, index + 1]
        return [
          { title: plain(heading).replaceAll('\n', ' '), level: own.length, href: anchorOf(own) },
          ...entriesOf(parts, own),
        ]
      })

/** So many lines stand below the answer on the first page. */
const firstPage = 26

const linesOf = (block: PaperBlock): number => ('rows' in block ? block.rows.length : 1)

/**
 * The list of chapters as a field, filled in with links. Only a word processor knows the pages: it adds them when it is told to renew the field,
 * and asks nobody when the paper is opened. It begins a page where the first one has no room for it.
 */
export function drawContents(heading: string, { opening, chapters, paged }: Paper) {
  const entries = entriesOf(chapters, [])
  const lines = opening.reduce((sum, block) => sum + linesOf(block), entries.length)
  const pageBreakBefore = paged && lines > firstPage
  return [
    new Paragraph({
      style: 'ContentsHeading',
      children: runs(heading),
      ...(pageBreakBefore ? { pageBreakBefore } : {}),
    }),
    new TableOfContents(plain(heading), {
      hyperlink: true,
      headingStyleRange: `1-${depth}`,
      cachedEntries: entries,
      beginDirty: false,
    }),
  ]
}
