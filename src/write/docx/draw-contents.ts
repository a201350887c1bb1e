import { TableOfContents } from 'docx'
import type { PaperChapter } from '../../report/document/paper.ts'
import { plain } from '../pptx/words.ts'
import { runs } from './brush.ts'
import { anchorOf } from './draw-chapters.ts'
import { paragraph } from './paragraphs.ts'

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

/**
 * The list of chapters as a field, filled in with links. Only a word processor knows the pages: it adds them when it is told to renew the field,
 * and asks nobody when the paper is opened.
 */
export const drawContents = (heading: string, chapters: readonly PaperChapter[]) => [
  paragraph('ContentsHeading', runs(heading)),
  new TableOfContents(plain(heading), {
    hyperlink: true,
    headingStyleRange: `1-${depth}`,
    cachedEntries: entriesOf(chapters, []),
    beginDirty: false,
  }),
]
