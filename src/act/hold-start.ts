import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { holdStart as hold, type Held } from '../store/changes/hold-start.ts'
import type { Store } from './store.ts'

/** The right to serve from this data folder; refused, with the address of the server that has it, when one runs already. */
export async function holdStart(
  { db, isOwn }: Store,
  files: Files,
  noteFile: string,
): Promise<Held | { readonly refusal: Refusal }> {
  if (!isOwn) return { release: async () => undefined } // on a shared PostgreSQL as many servers may run as somebody likes
  const held = await hold(db)
  if (held !== undefined) return held
  const note = await files.read(noteFile, 10_000)
  const address = 'problem' in note ? '' : (/"address":"([^"]*)"/.exec(new TextDecoder().decode(note))?.[1] ?? '')
  return { refusal: { kind: 'already-running', address } }
}
