import { gatherRemarks } from '../gather-remarks.ts'
import { nearestLine, type LaidOut, type LaidOutLine, type LayoutProblem, type LayoutReader } from '../laid-out.ts'
import { headingLevels } from './headings.ts'
import { glyphsAtMost, markPage } from './mark-page.ts'
import { openPdf } from './open-pdf.ts'
import { pageLines } from './page-lines.ts'
import { pageParts, type PageParts } from './page-parts.ts'
import { runningLines } from './running-lines.ts'

const lettersAtMost = 3_000_000

/** Rows of a table that goes on, on a new page: the same columns, and its head once more. */
function withTablesGoingOn(pages: readonly PageParts[]): PageParts[] {
  return pages.map((page, index) => {
    const above = pages[index - 1]?.tables.at(-1)
    const [first] = page.tables
    if (above === undefined || first === undefined || !isSameShape(above.xs, first.xs)) return page
    const own = first.rows.findIndex((row, at) => JSON.stringify(row) !== JSON.stringify(above.rows[at]))
    if (own <= 0) return page
    return { ...page, tables: [{ ...first, rows: first.rows.slice(own) }, ...page.tables.slice(1)] }
  })
}
const isSameShape = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((x, index) => Math.abs(x - (b[index] ?? 0)) < 3)

/** A page that begins with the rest of the table above it is no new part. */
function goesOnTable(page: PageParts, before: PageParts | undefined): boolean {
  const [above, first] = [before?.tables.at(-1), page.tables[0]]
  if (above === undefined || first === undefined || before === undefined) return false
  const isLast = before.lines.every((line) => line.top < above.bottom)
  const isFirst = page.lines.every((line) => line.bottom > first.top)
  return isLast && isFirst && isSameShape(above.xs, first.xs)
}

async function partsOf(bytes: Uint8Array): Promise<PageParts[] | LayoutProblem> {
  const document = await openPdf(bytes)
  if ('problem' in document) return document
  const pages: PageParts[] = []
  let letters = 0
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const marks = await markPage(page)
      page.cleanup()
      letters += marks.glyphs.length
      if (marks.glyphs.length > glyphsAtMost || letters > lettersAtMost)
        return { problem: 'too-large', detail: `p. ${number}` }
      pages.push(pageParts(marks))
    }
  } catch (cause) {
    return { problem: 'broken', detail: cause instanceof Error ? cause.message.slice(0, 100) : '' }
  } finally {
    await document.loadingTask.destroy()
  }
  return pages
}

/** The pages that have a picture and no words, but for what stands on every page. */
function picturePages(pages: readonly PageParts[], lines: readonly LaidOutLine[]) {
  const remarks = gatherRemarks()
  const isBehind = (number: number) => () =>
    nearestLine(lines, (origin) => origin.kind === 'page' && origin.page >= number)
  for (const { page, hasPicture, ...words } of pages)
    if (hasPicture && words.lines.length + words.tables.length + words.upright.length === 0)
      remarks.add('page-without-text', `page=${page}`, isBehind(page))
  return remarks.all()
}

/** A PDF with letters in it: lines and tables by where they stand on the page, without running heads and feet. */
export const readPdfLines: LayoutReader = async (bytes): Promise<LaidOut | LayoutProblem> => {
  const found = await partsOf(bytes)
  if ('problem' in found) return found
  const running = runningLines(found)
  const pages = withTablesGoingOn(found).map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !running.has(line)),
  }))
  const levelOf = headingLevels(pages)
  const lines = pages.flatMap((page, index): readonly LaidOutLine[] => {
    const own = pageLines(page, levelOf)
    return index === 0 || goesOnTable(page, pages[index - 1]) || own.length === 0 ? own : [{ text: '' }, ...own]
  })
  return lines.some(({ text }) => text.trim() !== '')
    ? { lines, remarks: picturePages(pages, lines) }
    : { problem: 'no-text', detail: '' }
}
