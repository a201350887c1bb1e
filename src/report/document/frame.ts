import type { Language } from '../sentences/language.ts'
import type { Link } from './text.ts'

/**
 * What stands around a document when it is a page of a site: the way to other pages, the same page in other languages, when it last changed,
 * under which licence it stands, and where to report a mistake.
 */
export type Frame = {
  readonly style: string
  readonly icon: string
  /** Scripts that add something for those who have them; every page works without. */
  readonly scripts: readonly string[]
  readonly home: Link
  readonly navigation: readonly (Link & { readonly current?: true })[]
  /** Search engines ask for the absolute address of the same page in other languages, where the site knows its own. */
  readonly languages: readonly (Link & {
    readonly language: Language
    readonly canonical?: string
    readonly current?: true
  })[]
  readonly feed?: Link
  readonly footer: readonly Link[]
  readonly updated: string
  readonly licence: Link
  readonly mistake?: Link
  /** The absolute address, where the site knows its own. */
  readonly canonical?: string
  readonly image?: {
    readonly href: string
    readonly words: string
    readonly width: number
    readonly height: number
  }
  /** schema.org, for search engines. */
  readonly data: unknown
}
