import type { PublicationSummary } from '../../core/publication.ts'
import type { Language } from '../sentences/language.ts'
import type { Address } from './addresses.ts'
import type { Published } from './ward.ts'

/** A plan of a ward as a list of wards shows it. */
export type ListedPlan = Published & { readonly summary: PublicationSummary }
/** A ward in the list of all of them: its plans, newest year first. */
export type ListedWard = { readonly code: string; readonly name: string; readonly plans: readonly ListedPlan[] }

/** What a page about the site as a whole is made from. `to` leads to an address of a ward, `toRoot` to one of the site as a whole. */
export type SiteContext = {
  readonly wards: readonly ListedWard[]
  readonly language: Language
  readonly to: (ward: string, at: Address) => string
  readonly toRoot: (at: Address) => string
}
