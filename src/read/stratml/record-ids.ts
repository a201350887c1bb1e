import type { Text } from '../../core/plan/plan.ts'
import { createIds } from '../published-text/draft/ids.ts'

/** Gives a record its id: its Identifier, as it is where it is one of ours, else as near to it as our ids can be; else from its words. */
export type GiveRecordId = (kind: string, identifier: Text | undefined, ...names: readonly string[]) => string

const ours = /^[a-z]+-[a-z0-9-]{1,40}$/
const longest = 40

/** `_3F2A.b` of a foreign document, as the rest of an id: 3f2a-b. */
const rest = (identifier: string) =>
  identifier
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)

export function createRecordIds(): GiveRecordId {
  const taken = new Set<string>()
  const giveId = createIds()
  const take = (id: string) => {
    taken.add(id)
    return id
  }
  return (kind, identifier, ...names) => {
    const text = identifier?.text ?? ''
    for (const id of [text, `${kind}-${rest(text)}`]) if (ours.test(id) && !taken.has(id)) return take(id)
    for (;;) {
      const id = giveId(kind, ...names)
      if (!taken.has(id)) return take(id)
    }
  }
}
