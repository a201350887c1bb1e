import { evaluationOf, type Publication } from '../../core/publication.ts'
import type { SourceLine } from '../../core/source-line.ts'
import { fullName, type Tenant } from '../../core/tenant.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import type { Language } from '../sentences/language.ts'
import type { PageContext } from '../page-context.ts'
import type { Address, Way } from './addresses.ts'
import type { StandingDocument } from './edition-documents.ts'

/** A published plan as pages show it: what was frozen, when, as which in its sequence, and the hash that proves it. */
export type Edition = {
  readonly judged: JudgedPlan
  readonly fiscalYear: number
  readonly sequence: number
  readonly publishedAt: string
  readonly sha256: string
  /** The publication as it was frozen: the canonical JSON whose hash it is. */
  readonly frozen: string
  readonly source: readonly SourceLine[]
  /** How large a data file is, in bytes; known where the files are written. */
  readonly sizeOf?: (name: string) => number | undefined
  /** How its slides, PDF and sheets stand; nothing is said of them where a site has none. */
  readonly documents?: readonly StandingDocument[]
}

/** A publication in the list of all of them, the superseded ones too. */
export type Published = Pick<Edition, 'fiscalYear' | 'sequence' | 'publishedAt' | 'sha256'>

/** A ward with everything it has published: the newest edition of every year, newest year first, and the list of all publications, latest first. */
export type Ward = {
  readonly tenant: Tenant
  readonly name: string
  readonly editions: readonly Edition[]
  readonly published: readonly Published[]
}

/** What a page about a ward as a whole is made from. */
export type WardContext = { readonly ward: Ward; readonly language: Language; readonly to: (to: Address) => string }
/** What a page of a published plan is made from. */
export type EditionContext = PageContext & { readonly ward: Ward; readonly edition: Edition; readonly to: Way }

/** A publication ready for pages. Nothing is judged or counted again. */
export function editionOf(publication: Publication, { sha256, body }: { sha256: string; body: string }): Edition {
  const { plan, tally, findings, tenant, fiscalYear, sequence, publishedAt, source } = publication
  return {
    judged: { plan, evaluation: evaluationOf(publication), tally, findings, publisher: fullName(tenant) },
    fiscalYear,
    sequence,
    publishedAt,
    sha256,
    frozen: body,
    source,
  }
}
