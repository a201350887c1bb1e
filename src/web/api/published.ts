import { readPublication } from '../../act/read-publication.ts'
import { evaluationOf, type Publication } from '../../core/publication.ts'
import type { Evaluation } from '../../core/evaluation.ts'
import { publicPublication, type Database, type PublicationEntry } from '../../store/queries/public-publications.ts'
import { storedPublication } from '../../store/queries/publication.ts'

/** A publication as records are made from it: what was frozen, with its entry in the list of all. */
export type Opened = {
  readonly entry: PublicationEntry
  readonly publication: Publication
  readonly evaluation: Evaluation
}

/** Opens what is published: the newest publication of a plan, or one by its number. Undefined when there is none. */
export type OpenPublication = (tenant: string, fiscalYear: number, sequence?: number) => Promise<Opened | undefined>

type Kept = Pick<Opened, 'publication' | 'evaluation'> & { readonly size: number }

/** So many characters of text are kept opened; in memory they take about five times as much. */
const keptAtMost = 8 * 1024 * 1024

/**
 * Keeps publications opened by their hash, the ones asked for last, up to a bound of text. A hash names one text for ever, so that
 * nothing kept can be out of date; which one is the newest is asked of the store every time.
 */
export function createOpenPublication(db: Database, atMost = keptAtMost): OpenPublication {
  const kept = new Map<string, Kept>()
  let size = 0
  function keep(hash: string, opened: Kept): Kept {
    kept.delete(hash)
    kept.set(hash, opened)
    for (const [oldest, { size: its }] of kept) {
      if (size <= atMost || oldest === hash) break
      kept.delete(oldest)
      size -= its
    }
    return opened
  }
  return async (tenant, fiscalYear, sequence) => {
    const entry = await publicPublication(db, tenant, fiscalYear, sequence)
    if (entry === undefined) return undefined
    const known = kept.get(entry.sha256)
    if (known !== undefined) return { entry, ...keep(entry.sha256, known) }
    const stored = await storedPublication(db, tenant, fiscalYear, entry.sequence)
    if (stored === undefined) return undefined
    const publication = readPublication(stored)
    if (!kept.has(entry.sha256)) size += stored.body.length
    return {
      entry,
      ...keep(entry.sha256, { publication, evaluation: evaluationOf(publication), size: stored.body.length }),
    }
  }
}
