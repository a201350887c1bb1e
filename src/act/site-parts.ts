import { fullName, type Tenant } from '../core/tenant.ts'
import { publicationsOf, storedPublication, type PublicationEntry } from '../store/queries/publication.ts'
import type { DrawJob } from './draw-site.ts'
import { shortHash } from './short-hash.ts'
import type { DocumentsByPart } from './site-documents.ts'
import type { SiteNote } from './site-note.ts'
import type { Store } from './store.ts'

/** A part of a site that is drawn as one: its name, and a hash of everything that it is drawn from. Equal input, equal files. */
export type Part = { readonly key: string; readonly input: string }
export type PublishedWard = { readonly tenant: Tenant; readonly entries: readonly PublicationEntry[] }

/** The part of a plan. */
export const yearKey = (tenant: Tenant, fiscalYear: number) => `${tenant.code}/${fiscalYear}`
const hashes = (entries: readonly PublicationEntry[]) => entries.map(({ sha256 }) => sha256).join(' ')

/** The part of what search engines ask for: it is made of the list of all other files. */
export const mapKey = 'map'

/**
 * Every part of a site: its assets, its root, each ward, each plan of a ward and, where the site knows its address (`hasMap`), the map of all of
 * it. `program` is what all of them are drawn with. A plan's part depends on all plans of its ward: an initiative stands beside its other years;
 * and on how its documents stand, where the site has any.
 */
export function partsOf(
  wards: readonly PublishedWard[],
  program: string,
  { hasMap = false, documents = new Map() }: { readonly hasMap?: boolean; readonly documents?: DocumentsByPart } = {},
): Part[] {
  const standing = (key: string) => {
    const own = documents.get(key)
    return own === undefined ? [] : [JSON.stringify(own)]
  }
  const part = (key: string, ...from: readonly string[]): Part => ({
    key,
    input: shortHash([program, ...from].join('\n')),
  })
  const parts = [
    part('assets'),
    part('root', ...wards.map(({ tenant, entries }) => `${tenant.code} ${hashes(entries)}`)),
    ...wards.flatMap(({ tenant, entries }) => [
      part(tenant.code, hashes(entries)),
      ...entries.map(({ fiscalYear, sha256 }) => {
        const key = yearKey(tenant, fiscalYear)
        return part(key, sha256, hashes(entries), ...standing(key))
      }),
    ]),
  ]
  return hasMap ? [...parts, part(mapKey, ...parts.map(({ key, input }) => `${key} ${input}`))] : parts
}

/** The jobs that draw the changed parts: one for the root, one for every ward that has something to draw. A ward's texts are read when its job is taken. */
export async function* jobsOf(
  { db }: Pick<Store, 'db'>,
  wards: readonly PublishedWard[],
  changed: readonly Part[],
  before: SiteNote,
  how: Pick<DrawJob, 'site' | 'compress' | 'program'>,
  documents: DocumentsByPart = new Map(),
): AsyncGenerator<DrawJob> {
  const wanted = new Set(changed.map(({ key }) => key))
  const toDraw = (key: string) => ({ key, known: before.parts[key]?.files ?? {} })
  if (wanted.has('root')) {
    const listed = wards.map(({ tenant, entries }) => ({ code: tenant.code, name: fullName(tenant), plans: entries }))
    yield { ...how, kind: 'root', part: toDraw('root'), wards: listed }
  }
  for (const { tenant, entries } of wards) {
    const years = entries
      .map(({ fiscalYear }) => ({ fiscalYear, ...toDraw(yearKey(tenant, fiscalYear)) }))
      .map((year) => ({ ...year, documents: documents.get(year.key) }))
      .filter(({ key }) => wanted.has(key))
    const whole = wanted.has(tenant.code) ? toDraw(tenant.code) : undefined
    if (whole === undefined && years.length === 0) continue
    const stored = await Promise.all(
      entries.map(({ fiscalYear, sequence }) => storedPublication(db, tenant.code, fiscalYear, sequence)),
    )
    const texts = stored.flatMap((item) => (item === undefined ? [] : [{ body: item.body, sha256: item.sha256 }]))
    const published = await publicationsOf(db, tenant.code)
    yield { ...how, kind: 'ward', tenant, published, texts, whole, years }
  }
}
