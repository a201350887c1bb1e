import { titleText, type Deck, type DeckBlock, type Slide } from '../document/deck.ts'
import { sayPart } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { partsOf } from './block-parts.ts'
import { heightOfBlock } from './measure-block.ts'
import { blockGap, type Room } from './room.ts'
import { cutTo } from './text-lines.ts'
import { withUniqueTitles } from './unique-titles.ts'

type Page = { blocks: DeckBlock[]; notes: string[]; left: number }

function pagesOf(slide: Slide, room: Room, language: Language): Page[] {
  const fresh = (): Page => ({ blocks: [], notes: [], left: room.height })
  const pages = [fresh()]
  for (const block of slide.blocks) {
    const begun = pages.at(-1) ?? fresh()
    const space = begun.blocks.length === 0 ? begun.left : begun.left - blockGap
    for (const [index, part] of partsOf(block, { room, space, language }).entries()) {
      if (part === undefined) continue
      const page = index === 0 ? begun : fresh()
      if (index > 0) pages.push(page)
      page.left -= heightOfBlock(part.block, room) + (page.blocks.length === 0 ? 0 : blockGap)
      page.blocks.push(part.block)
      page.notes.push(...part.notes)
    }
  }
  return pages
}

/** A title that fits: what is too long for its place is cut there, and all of it stands below as a paragraph. */
function fitted(slide: Slide, room: Room): Slide {
  const text = titleText(slide)
  const title = cutTo(text, room.title)
  const over = cutTo(slide.over, room.width)
  if (title === text) return { ...slide, over }
  return {
    ...slide,
    over,
    title: [{ text: title }],
    blocks: [{ kind: 'paragraph', text, tone: 'lead' }, ...slide.blocks],
  }
}

/**
 * Makes a deck fit a room: rows go on the next slide under the same head, a cell that is higher than a slide is cut between lines, every
 * slide keeps a title of its own (……(2/3)). No text is lost and none stands twice, but for heads and for the name that a row stands under.
 */
export function paginate(deck: Deck, room: Room): Deck {
  const { language } = deck
  const slides = withUniqueTitles(
    deck.slides.map((slide) => fitted(slide, room)),
    language,
  ).flatMap((slide): Slide[] => {
    const pages = pagesOf(slide, room, language)
    return pages.map(({ blocks, notes }, index) => ({
      ...slide,
      id: index === 0 ? slide.id : `${slide.id}-${index + 1}`,
      title: pages.length === 1 ? slide.title : [...slide.title, { text: sayPart(index + 1, pages.length, language) }],
      blocks,
      ...(pages.length === 1 ? {} : { partOf: slide.id }),
      notes: index === 0 ? [...slide.notes, ...notes] : notes,
    }))
  })
  return { ...deck, slides: withUniqueTitles(slides, language) }
}
