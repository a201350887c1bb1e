import { setTimeout as wait } from 'node:timers/promises'
import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { holdStart as hold, type Held } from '../store/changes/hold-start.ts'
import type { Store } from './store.ts'

const [looks, attempts, between] = [40, 8, 250]

/** The address that the server with the right has noted; it may still be on its way up. '' when it notes none within ten seconds. */
async function addressOf(files: Files, noteFile: string): Promise<string> {
  for (let look = 1; look <= looks; look += 1) {
    const note = await files.read(noteFile, 10_000)
    const address = 'problem' in note ? undefined : /"address":"([^"]*)"/.exec(new TextDecoder().decode(note))?.[1]
    if (address !== undefined) return address
    await wait(between)
  }
  return ''
}

/** A server that was killed a moment ago may still hold the right until the database has noticed. */
async function holdPatiently(db: Store['db']): Promise<Held | undefined> {
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    const held = await hold(db)
    if (held !== undefined) return held
    await wait(between)
  }
  return hold(db)
}

/** The right to serve from this data folder; refused, with the address of the server that has it, when one runs already. */
export async function holdStart(
  { db, isOwn }: Store,
  files: Files,
  noteFile: string,
): Promise<Held | { readonly refusal: Refusal }> {
  if (!isOwn) return { release: async () => undefined } // on a shared PostgreSQL as many servers may run as somebody likes
  const held = await holdPatiently(db)
  if (held !== undefined) {
    await files.write(noteFile, new TextEncoder().encode('{}')) // the address of an earlier server is none of ours
    return held
  }
  return { refusal: { kind: 'already-running', address: await addressOf(files, noteFile) } }
}
