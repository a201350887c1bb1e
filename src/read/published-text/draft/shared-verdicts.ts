import { titleKey } from '../../../core/title-key.ts'
import { readListedTitle } from '../blocks/titles.ts'
import { isBlank, type Line } from '../text/lines.ts'
import type { Draft } from './draft.ts'

const underMerged = /^(?:\t|[|｜]\s*[|｜]|[ 　]{4,}\S)/

/** The initiatives of which a further row is left for a person: one under their merged title, or with that title again. */
function withRowsLeft({ plan, account }: Draft, lines: readonly Line[]): ReadonlySet<string> {
  const owners = new Map(
    plan.initiatives.flatMap(({ id, indicators }) => indicators.map((own) => [own.id, id] as const)),
  )
  const titled = new Map(plan.initiatives.map(({ id, title }) => [titleKey(title.text), id] as const))
  const found = new Set<string>()
  let above: string | undefined
  for (const line of lines) {
    const record = account.recordOf(line.number)
    if (record !== undefined) above = owners.get(record) ?? (record === above ? above : undefined)
    if (isBlank(line) || account.isUsed(line.number) || line.text.length > longestRow) continue
    const again = titled.get(titleKey(readListedTitle(line.text).title))
    if (again !== undefined) found.add(again)
    if (above !== undefined && underMerged.test(line.raw)) found.add(above)
  }
  return found
}
const longestRow = 400

/**
 * A listing took the verdict of its first indicator; where others say otherwise, or nothing, it is the verdict of none. Nor is it where a further
 * row of the initiative is left for a person: nobody knows what that one says.
 */
export function withdrawSharedVerdicts(draft: Draft, lines: readonly Line[]): void {
  const { plan, ownListings } = draft
  const left = withRowsLeft(draft, lines)
  for (const { id, indicators } of plan.initiatives) {
    const listing = ownListings.get(id)
    const results = indicators.filter(({ kind }) => kind !== 'withdrawal')
    const borrowed = results.some(({ stated }) => stated !== undefined && stated === listing?.stated)
    const differ = left.has(id) || results.some(({ stated }) => stated?.verdict !== listing?.stated?.verdict)
    if (listing !== undefined && borrowed && differ) delete listing.stated
  }
}
