import { Bookmark, HeadingLevel, Paragraph } from 'docx'
import type { PaperChapter } from '../../report/document/paper.ts'
import { runs, spanRuns, verdictRuns, type Brush } from './brush.ts'
import { drawBlock } from './draw-block.ts'
import { paragraph, type Drawn } from './paragraphs.ts'

/** Where a chapter stands: 2, 1 is the first part of the second chapter. */
type Path = readonly number[]

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** The name of a chapter for links; word processors keep names that begin so for their contents. */
export const anchorOf = (path: Path): string => `_Toc${path.join('_')}`

/** A chapter that is told in a few lines. */
const isBrief = (chapter: PaperChapter | undefined): boolean =>
  chapter !== undefined && chapter.chapters.length === 0 && chapter.blocks.length <= 2

/** A chapter and, below it, its parts. */
function drawChapter(chapter: PaperChapter, path: Path, startsPage: boolean, brush: Brush): Drawn[] {
  const { heading, verdict, answer, blocks, chapters } = chapter
  return [
    new Paragraph({
      heading: levels[Math.min(path.length, levels.length) - 1] ?? HeadingLevel.HEADING_4,
      ...(startsPage ? { pageBreakBefore: true } : {}),
      children: [new Bookmark({ id: anchorOf(path), children: runs(heading.replaceAll('\n', ' ')) })],
    }),
    ...(verdict === undefined ? [] : [paragraph('VerdictLine', verdictRuns(verdict.state, verdict.text))]),
    ...(answer === undefined ? [] : [paragraph(path.length > 2 ? 'Normal' : 'Answer', spanRuns(answer))]),
    ...blocks.flatMap((block, index) => drawBlock(block, brush, blocks[index + 1])),
    ...chapters.flatMap((part, index) => drawChapter(part, [...path, index + 1], false, brush)),
  ]
}

/** All chapters. Where chapters begin a page, only brief ones stand below each other. */
export const drawChapters = (chapters: readonly PaperChapter[], paged: boolean, brush: Brush): Drawn[] =>
  chapters.flatMap((chapter, index) => {
    const follows = isBrief(chapter) && isBrief(chapters[index - 1])
    return drawChapter(chapter, [index + 1], paged && !follows, brush)
  })
