import { readingSlide } from '../deck/reading-slide.ts'
import type { Chapter } from '../document/booklet.ts'
import type { CountsTable } from '../document/table.ts'
import type { PageContext } from '../page-context.ts'
import { bookletWord } from '../sentences/booklet.ts'
import { deckWord } from '../sentences/deck.ts'
import { prose } from './prose.ts'

/** Where everything comes from and how to read it, as the deck says it too; then how the plan was revised. */
export function sourcesChapter(context: PageContext): Chapter {
  const { language, judged } = context
  const tables = readingSlide(context).blocks.flatMap((block): CountsTable[] =>
    block.kind === 'table'
      ? [
          {
            kind: 'table',
            caption: block.caption,
            columns: block.columns.map(({ heading }) => ({ heading })),
            rows: block.rows.map(({ cells }) => ({ cells: cells.map(({ text }) => ({ text })) })),
          },
        ]
      : [],
  )
  return {
    id: 'sources',
    heading: deckWord('sources', language),
    blocks: [...tables, ...prose(judged.plan.history.map((text) => [bookletWord('history', language), text] as const))],
    chapters: [],
  }
}
