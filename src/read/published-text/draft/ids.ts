import { hash } from 'node:crypto'
import { titleKey } from '../../../core/title-key.ts'

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Gives a record its id: from what it is called, not from its number, so that a document read again gives the same ids. */
export type GiveId = (kind: string, ...names: readonly string[]) => string

export function createIds(): GiveId {
  const given = new Map<string, number>()
  return (kind, ...names) => {
    const digest = hash('sha256', names.map(titleKey).join('\u001f'), 'buffer')
    let name = `${kind}-`
    for (let at = 0; at < 8; at += 1) name += letters.charAt((digest[at] ?? 0) % 32)
    const count = (given.get(name) ?? 0) + 1
    given.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  }
}
