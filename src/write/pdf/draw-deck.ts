import type { Deck, DeckBlock, DeckCell, DeckTable, Slide } from '../../report/document/deck.ts'
import type { Room } from '../../report/deck/room.ts'
import type { Language } from '../../report/sentences/language.ts'
import { bars } from './draw-bars.ts'
import { board } from './draw-board.ts'
import { inkOf, legend, sign, signFlow, signsInRow } from './draw-sign.ts'
import { table } from './draw-table.ts'
import { style } from './style.ts'
import { Code, joined, typst } from './typst.ts'
import { title as titleIn, words } from './words.ts'

/** A4 across, with body text of 14 points: what the slides of a deck have room for on paper. */
export const paperRoom: Room = { width: 52, height: 21, title: 60 }

const tones = {
  lead: (text: Code) => typst`text(weight: "bold", ${text})`,
  strong: (text: Code) => typst`text(size: 1.15em, weight: "bold", ${text})`,
  quiet: (text: Code) => typst`text(size: 0.9em, fill: quiet, ${text})`,
  missing: (text: Code) => typst`text(fill: quiet, ${text})`,
} as const

function cell({ text, state, tone, below }: DeckCell, language: Language): Code {
  const said = words(text, language)
  const set = tone === undefined ? said : tones[tone](said)
  if (state === undefined) return set
  const ink = inkOf({ state, countOnly: false })
  const marked = (what: Code) =>
    typst`text(fill: ${ink}, weight: "bold", ${joined([sign({ state, countOnly: false }), new Code('h(0.35em)'), what])})`
  if (below === undefined) return marked(set)
  return joined([...(text === '' ? [] : [set, new Code('linebreak()')]), marked(words(below, language))])
}

function deckTable({ columns, rows }: DeckTable, language: Language): Code {
  return table({
    columns: columns.map(({ heading, width, numeric }) => ({
      width,
      heading: words(heading, language),
      numeric: numeric === true,
    })),
    rows: rows.map(({ cells, total }) => ({
      cells: cells.map((one) => cell(one, language)),
      total: total === true,
    })),
  })
}

const inner = 742
const boardSigns = { size: 14, inRow: signsInRow(340, 14) }
const coverSize = 19
/** Signs of the cover in rows of nearly the same length. */
function coverSigns(count: number): { size: number; inRow: number } {
  const rows = Math.max(1, Math.ceil(count / signsInRow(inner, coverSize)))
  return { size: coverSize, inRow: Math.max(1, Math.ceil(count / rows)) }
}

function block(one: DeckBlock, language: Language): Code {
  switch (one.kind) {
    case 'board':
      return board(one, language, boardSigns)
    case 'bars':
      return bars(one, language)
    case 'table':
      return deckTable(one, language)
    case 'signs':
      return joined([
        signFlow(one.signs, coverSigns(one.signs.length), one.description),
        new Code('v(0.8em)'),
        legend(one.legend, language),
      ])
    case 'paragraph':
      return one.tone === 'lead'
        ? typst`block(par(text(size: 1.1em, ${words(one.text, language)})))`
        : typst`block(par(text(${new Code(one.tone === 'quiet' ? 'size: 0.9em, fill: quiet, ' : '')}${words(one.text, language)})))`
  }
}

const blocks = (slide: Slide, language: Language): Code =>
  joined(slide.blocks.map((one) => typst`block(above: 1em, below: 0pt, width: 100%, ${block(one, language)})`))

function coverOf(slide: Slide, language: Language): Code {
  return joined([
    new Code('v(1fr)'),
    typst`block(below: 1.4em, par(text(size: 15pt, fill: quiet, ${words(slide.over, language)})))`,
    typst`heading(level: 1, text(size: 38pt, ${titleIn(slide.title, language)}))`,
    new Code('v(1.2em)'),
    blocks(slide, language),
    new Code('v(2fr)'),
  ])
}

function contentOf(slide: Slide, language: Language): Code {
  return joined([
    typst`block(below: 0.55em, par(text(size: 0.85em, fill: quiet, ${words(slide.over, language)})))`,
    typst`heading(level: 1, ${titleIn(slide.title, language)})`,
    new Code('v(0.3em)'),
    blocks(slide, language),
  ])
}

/**
 * A deck on paper, A4 across: one slide a page, each with its title as a bookmark. The deck must fit: `paginate(deck, paperRoom)`; what is
 * still too long goes on on the next page, and nothing is lost.
 */
export function deckSource(deck: Deck, day?: string): Code {
  const { language, publisher, title, slides } = deck
  const pages = slides.map((slide) =>
    slide.layout === 'cover' ? coverOf(slide, language) : contentOf(slide, language),
  )
  return typst`${style({ title, language, size: 14, day })}
#set page(paper: "a4", flipped: true, margin: (x: 50pt, top: 36pt, bottom: 40pt), footer: context { set text(size: 9pt, fill: quiet); grid(columns: (1fr, auto), ${words(publisher, language)}, counter(page).display("1 / 1", both: true)) })
#show heading: set block(above: 0pt, below: 0.6em)
#show heading: set text(size: 23pt, weight: "bold")
#show heading: set par(leading: 0.45em, justify: false)
#${joined(pages.flatMap((page, index) => (index === 0 ? [page] : [new Code('pagebreak()'), page])))}
`
}
