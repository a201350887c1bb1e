import { createHash } from 'node:crypto'
import type { Publication } from '../core/publication.ts'
import { planSchema } from '../core/plan/plan.ts'
import type { StoredPublication } from '../store/queries/publication.ts'

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/**
 * A kept publication as the value that it is, its hash checked first: what does not agree with its hash is not what was published.
 * The text is our own canonical JSON, so that beyond the plan's own schema its shape follows from the hash.
 */
export function readPublication({ body, sha256: wanted }: Pick<StoredPublication, 'body' | 'sha256'>): Publication {
  if (sha256(body) !== wanted) throw new Error(`a kept publication does not agree with its hash ${wanted}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const publication = JSON.parse(body) as Publication
  return { ...publication, plan: planSchema.parse(publication.plan) }
}
