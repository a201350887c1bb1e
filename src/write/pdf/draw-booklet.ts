import type { Booklet, Chapter } from '../../report/document/booklet.ts'
import type { Language } from '../../report/sentences/language.ts'
import { block, bookletSigns } from './draw-block.ts'
import { board } from './draw-board.ts'
import { verdictWord } from './draw-sign.ts'
import { style } from './style.ts'
import { Code, joined, typst } from './typst.ts'
import { title as titleIn, words } from './words.ts'

/** A chapter that is told in a few lines. */
const isBrief = (chapter: Chapter | undefined): boolean =>
  chapter !== undefined && chapter.chapters.length === 0 && chapter.blocks.length <= 2

/** A chapter begins a page; only brief ones stand below each other. */
function* chaptersCode(chapters: readonly Chapter[], language: Language): Generator<Code> {
  for (const [index, chapter] of chapters.entries()) {
    const follows = isBrief(chapter) && isBrief(chapters[index - 1])
    yield new Code(follows ? 'v(3.5em)' : 'pagebreak(weak: true)')
    yield* chapterCode(chapter, 1, language)
  }
}

/** A chapter and, below it, its parts. */
function* chapterCode(chapter: Chapter, level: number, language: Language): Generator<Code> {
  const { heading, answer, verdict, blocks, chapters } = chapter
  yield typst`heading(level: ${level}, ${titleIn([{ text: heading }], language)})`
  if (verdict !== undefined)
    yield typst`block(above: 0pt, below: 0.9em, sticky: true, par(text(weight: "bold", ${verdictWord(verdict.state, verdict.text, language)})))`
  if (answer !== undefined)
    yield typst`block(above: 0pt, below: 1.2em, par(text(size: 1.35em, weight: "bold", ${titleIn(answer, language)})))`
  for (const one of blocks) yield block(one, language)
  for (const part of chapters) yield* chapterCode(part, level + 1, language)
}

/** How headings stand: the first level over a strong rule, the others by size and room alone. */
const headings = new Code(`#show heading: set par(leading: 0.45em, justify: false)
#show heading.where(level: 1): it => block(width: 100%, above: 0pt, below: 1.2em, inset: (bottom: 0.5em), stroke: (bottom: 1.2pt + ink), text(size: 19pt, it.body))
#show heading.where(level: 2): it => block(width: 100%, above: 2.2em, below: 0.9em, sticky: true, text(size: 14.5pt, it.body))
#show heading.where(level: 3): it => block(width: 100%, above: 1.9em, below: 0.55em, sticky: true, inset: (top: 0.7em), stroke: (top: 0.5pt + hairline), text(size: 12pt, it.body))
#show heading.where(level: 4): it => block(width: 100%, above: 1.6em, below: 0.5em, sticky: true, text(size: 11pt, it.body))
#show outline.entry.where(level: 1): set text(weight: "bold")
#show outline.entry.where(level: 1): set block(above: 1.1em)
#set outline.entry(fill: repeat(text(fill: hairline, "."), gap: 0.25em))`)

/** The head of every page but the first: whose plan, and the chapter that is read. */
const runningHead = (over: Code): Code =>
  typst`context { if here().page() > 1 { set text(size: 8pt, fill: quiet); let before = query(selector(heading.where(level: 1)).before(here())); let on = query(heading.where(level: 1)).filter(it => it.location().page() == here().page()); let chapter = if on.len() > 0 { on.first().body } else if before.len() > 0 { before.last().body } else { none }; grid(columns: (1fr, 1fr), column-gutter: 2em, align: (start, end), box(height: 1em, clip: true, ${over}), box(height: 1em, clip: true, chapter)) } }`

function opening({ over, answer, board: signs, publisher, language }: Booklet): Code {
  return joined([
    new Code('v(4em)'),
    typst`block(below: 1.2em, par(text(size: 12pt, fill: quiet, ${words(over, language)})))`,
    typst`block(below: 2em, { set par(leading: 0.45em); text(size: 27pt, weight: "bold", ${titleIn(answer, language)}) })`,
    ...(signs.rows.length === 0 ? [] : [board(signs, language, bookletSigns)]),
    new Code('v(1fr)'),
    typst`text(size: 11pt, ${words(publisher, language)})`,
    new Code('pagebreak()'),
  ])
}

/**
 * A booklet, A4 upright: the answer with the board, a table of contents, a chapter on new pages for every goal; running heads, page numbers,
 * bookmarks for everything that has a heading.
 */
export function bookletSource(booklet: Booklet, day?: string): Code {
  const { language, title, over, contents, chapters, missingLetters } = booklet
  const missing = typst`context { if sys.inputs.at("missing", default: "") != "" { block(above: 2em, text(size: 0.85em, fill: quiet, ${words(missingLetters, language)})) } }`
  return typst`${style({ title, language, size: 10, day })}
#set page(paper: "a4", margin: (x: 56pt, top: 62pt, bottom: 58pt), header: ${runningHead(words(over, language))}, footer: context { set text(size: 8pt, fill: quiet); align(center, counter(page).display("1 / 1", both: true)) })
${headings}
#${opening(booklet)}
#outline(title: ${words(contents, language)}, depth: 2, indent: 1.2em)
#${joined([...chaptersCode(chapters, language), missing])}
`
}
