import type { Block, Section } from '../document/document.ts'
import type { PageContext } from '../page-context.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'

/** A section with its heading; none where there is nothing to say. */
export function section(
  { language }: Pick<PageContext, 'language'>,
  id: string,
  heading: PageWord,
  blocks: readonly Block[],
): Section[] {
  return blocks.length === 0 ? [] : [{ kind: 'section', id, heading: pageWord(heading, language), blocks }]
}
