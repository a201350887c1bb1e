import { fold } from '../fold.ts'
import type { Plan } from '../plan/plan.ts'
import type { FoundEntries } from './find-entries.ts'
import { sectionsOf } from './sections.ts'
import type { WorkbookMark } from './workbook-mark.ts'

const key = (name: string): string => fold(name).replaceAll(/\s/g, '')

/** The records of its section that a workbook went out with that have no row in it any more. */
export function missingRecords(
  madeFrom: Plan,
  { section }: Pick<WorkbookMark, 'section'>,
  { seen }: Pick<FoundEntries, 'seen'>,
): string[] {
  const own = sectionsOf(madeFrom).find(({ name }) => key(name) === key(section))
  const all = [
    ...(own?.indicators ?? []).map(({ indicator }) => indicator.id),
    ...(own?.initiatives ?? []).map(({ initiative }) => initiative.id),
  ]
  const rows = new Set(seen)
  return all.filter((id) => !rows.has(id))
}
