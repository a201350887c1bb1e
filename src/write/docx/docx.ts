import { Document, Footer, Header, ImageRun, Packer, PageNumber, TextRun, type ISectionOptions } from 'docx'
import type { Paper } from '../../report/document/paper.ts'
import { closeParcel, openParcel, type Parts } from '../pptx/parcel.ts'
import { usualTheme, type DeckTheme } from '../pptx/theme.ts'
import { plain } from '../pptx/words.ts'
import { runs, spanRuns } from './brush.ts'
import { drawBlock } from './draw-block.ts'
import { drawChapters } from './draw-chapters.ts'
import { drawContents } from './draw-contents.ts'
import { finishPart } from './finish-parts.ts'
import { page, textWidth } from './page.ts'
import { paragraph, type Drawn } from './paragraphs.ts'

const logoHeight = 36

/** The logo of the ward, where its theme has one, with its words. */
function logoOf({ logo }: DeckTheme): Drawn[] {
  if (logo === undefined) return []
  const { bytes, type, width, height, alt } = logo
  const transformation = { width: Math.round((width * logoHeight) / Math.max(1, height)), height: logoHeight }
  const altText = { name: 'logo', description: plain(alt).replaceAll('\n', ' ') }
  const picture = new ImageRun({ type: type === 'png' ? 'png' : 'jpg', data: bytes, transformation, altText })
  return [paragraph('Publisher', [picture], true)]
}

/** Whose paper it is, what it is, its answer, and what stands below it. */
const opening = ({ publisher, over, answer, opening: blocks }: Paper, theme: DeckTheme): Drawn[] => [
  ...logoOf(theme),
  paragraph('Publisher', runs(publisher), true),
  paragraph('Subtitle', runs(over)),
  paragraph('Title', spanRuns(answer)),
  ...blocks.flatMap((block) => drawBlock(block, { theme, width: textWidth })),
]

const footer = new Footer({
  children: [paragraph('Footer', [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })])],
})

function sectionOf(paper: Paper, theme: DeckTheme): ISectionOptions {
  const { over, contents, chapters, paged } = paper
  return {
    properties: {
      titlePage: true,
      page: { size: { width: page.width, height: page.height }, margin: page.margin },
    },
    headers: {
      first: new Header({ children: [paragraph('Header', [])] }),
      default: new Header({ children: [paragraph('Header', runs(over))] }),
    },
    footers: { first: footer, default: footer },
    children: [
      ...opening(paper, theme),
      ...(contents === undefined ? [] : drawContents(contents, paper)),
      ...drawChapters(chapters, paged, { theme, width: textWidth }),
    ],
  }
}

/** A paper as the drawing library writes it, before it is finished. */
export async function drawPaper(paper: Paper, theme: DeckTheme): Promise<Uint8Array> {
  const drawn = new Document({ title: plain(paper.title), sections: [sectionOf(paper, theme)] })
  return Packer.pack(drawn, 'uint8array')
}

/**
 * A paper as a file for Word: headings that are headings, a list of chapters, tables whose head stands on every page, pictures with words, page
 * numbers. The same paper gives the same bytes: no time, no author, no chance.
 */
export async function docx(paper: Paper, theme: DeckTheme = usualTheme): Promise<Uint8Array> {
  const parts: Parts = {}
  for (const [name, bytes] of Object.entries(openParcel(await drawPaper(paper, theme))))
    parts[name] = finishPart(name, bytes, paper, theme)
  return closeParcel(parts)
}
