import type { Text } from '../../core/plan/plan.ts'
import type { Block } from '../document/document.ts'
import type { PageContext } from '../page-context.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'
import { sourceLink } from './source-link.ts'

/** The words of a record under their names, as far as the document has them: めざす状態, 課題認識, … */
export function proseFields(
  context: PageContext,
  fields: readonly (readonly [name: PageWord, text: Text | undefined])[],
): Block[] {
  return fields.flatMap(([name, text]): Block[] =>
    text === undefined
      ? []
      : [
          {
            kind: 'prose',
            label: pageWord(name, context.language),
            lines: text.text.split('\n'),
            source: sourceLink(context, text.at),
          },
        ],
  )
}
