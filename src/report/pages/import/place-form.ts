import { cellsOf } from '../../../core/placing/placed-words.ts'
import { placingRoles } from '../../../core/placing/placement.ts'
import { positionsOf, recordAbove } from '../../../core/placing/position.ts'
import { labelToRemember } from '../../../core/placing/ward-layout.ts'
import type { SourceLine } from '../../../core/source-line.ts'
import type { Block } from '../../document/document.ts'
import type { Field } from '../../document/form.ts'
import { importWord } from '../../sentences/import.ts'
import { sayCell, sayRemember } from '../../sentences/import/draft.ts'
import { sayRole } from '../../sentences/import/roles.ts'
import type { DraftContext } from './draft-page.ts'
import { recordOptions } from './plan-outline.ts'

const shortest = 60
const short = (text: string) => (text.length > shortest ? `${text.slice(0, shortest - 1)}…` : text)

/** The goal, strategy or initiative that a line is put under unless a person chooses another one. */
function usualPlace({ view }: DraftContext, line: number): string | undefined {
  const { plan, source } = view.checked
  const positions = positionsOf(plan)
  const above = recordAbove(source, line, (id) => positions.has(id))
  const position = positions.get(above ?? '')
  return position?.initiative?.id ?? position?.strategy?.id ?? position?.goal?.id ?? plan.goals.at(-1)?.id
}

function fieldsOf(context: DraftContext, line: SourceLine): Field[] {
  const { language, view } = context
  const cells = cellsOf(line.text).flatMap(({ text }, at) =>
    text.trim() === '' ? [] : [{ value: String(at + 1), text: sayCell(at + 1, short(text.trim()), language) }],
  )
  const options = recordOptions({ plan: view.checked.plan, language }, usualPlace(context, line.line))
  const label = labelToRemember(line, 'target')
  return [
    {
      kind: 'choice',
      name: 'under',
      label: importWord('where', language),
      options: options.length === 0 ? [{ value: '', text: importWord('nowhere', language) }] : options,
    },
    ...(cells.length < 2
      ? []
      : [
          {
            kind: 'choice' as const,
            name: 'cell',
            label: importWord('cell', language),
            options: [{ value: '', text: importWord('wholeLine', language) }, ...cells],
          },
        ]),
    ...(label === undefined
      ? []
      : [{ kind: 'tick' as const, name: 'remember', value: 'yes', label: sayRemember(label, language) }]),
  ]
}

/** The form that says what the chosen line is: where it belongs, and a button for everything that it can be. */
export function placeForm(context: DraftContext, line: SourceLine): Block {
  const { language, view, csrf } = context
  return {
    kind: 'form',
    id: 'place',
    action: './place',
    look: 'place',
    label: importWord('place', language),
    legend: short(line.text.replaceAll('\t', '  ').trim()),
    hidden: { csrf, version: String(view.draft.version), line: String(line.line) },
    fields: fieldsOf(context, line),
    buttons: placingRoles.map((role, at) => ({
      text: sayRole(role, view.checked.plan, language),
      name: 'role',
      value: role,
      key: String(at + 1),
      look: 'other',
    })),
  }
}
