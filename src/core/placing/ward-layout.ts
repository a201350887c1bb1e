import { z } from 'zod'
import { titleKey } from '../title-key.ts'
import type { SourceLine } from '../source-line.ts'
import { placedWords } from './placed-words.ts'
import type { Placement, PlacingRole } from './placement.ts'

/** Roles that a label can stand for; a title has none in front of it. */
const labelRoles = ['target', 'actual', 'activity', 'countermeasure', 'nothing'] as const

/** How the documents of a ward are read beside what every form says: its own labels and what stands behind them. */
export const wardLayoutSchema = z.strictObject({
  schema: z.literal('furikaeri.layout/1'),
  labels: z.array(z.strictObject({ label: z.string().min(1).max(40), role: z.enum(labelRoles) })).max(200),
})
export type WardLayout = z.infer<typeof wardLayoutSchema>
export const emptyLayout: WardLayout = { schema: 'furikaeri.layout/1', labels: [] }

const isLabelRole = (role: PlacingRole): role is (typeof labelRoles)[number] => labelRoles.some((own) => own === role)

/** The label of a line that a layout could remember for a role; undefined where it has none, or the role has no labels. */
export function labelToRemember(line: SourceLine, role: PlacingRole, cell?: number): string | undefined {
  return isLabelRole(role) ? placedWords(line, cell)?.label : undefined
}

/** A layout with the labels of the placements that are to be remembered; the newest meaning of a label holds. */
export function learnt(
  layout: WardLayout,
  source: readonly SourceLine[],
  placements: readonly Placement[],
): WardLayout {
  const labels = new Map(layout.labels.map((entry) => [titleKey(entry.label), entry]))
  for (const { line, role, cell, remember } of placements) {
    const own = source.find((other) => other.line === line)
    const label = own && labelToRemember(own, role, cell)
    if (remember && label !== undefined && isLabelRole(role)) labels.set(titleKey(label), { label, role })
  }
  return { schema: layout.schema, labels: [...labels.values()].slice(-200) }
}

/** A line that is left for a person and begins with a label which the layout knows. */
export type Suggestion = { readonly line: number; readonly role: PlacingRole; readonly label: string }

/** The lines of a document that a layout offers to place, in order. Nothing is placed by itself. */
export function suggestionsFor(layout: WardLayout, source: readonly SourceLine[]): Suggestion[] {
  const roles = new Map(layout.labels.map(({ label, role }) => [titleKey(label), role]))
  return source.flatMap((line): Suggestion[] => {
    if (line.use !== 'needs-a-person') return []
    const label = placedWords(line)?.label
    const role = label === undefined ? undefined : roles.get(titleKey(label))
    return label === undefined || role === undefined ? [] : [{ line: line.line, role, label }]
  })
}
