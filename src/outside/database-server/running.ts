import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const noteOf = (folder: string) => join(folder, 'postmaster.pid')

type Note = { readonly pid: number; readonly sockets: string }

/** What the server that was started on these files last wrote down; it stays when the server is killed. */
function readNote(folder: string): Note | undefined {
  try {
    const [pid = '', , , , sockets = ''] = readFileSync(noteOf(folder), 'utf8').split('\n')
    return { pid: parseInt(pid, 10), sockets: sockets.trim() }
  } catch {
    return undefined
  }
}

/**
 * Whether a process is the server of these files. A number alone says nothing: after a restart of the machine or the container another
 * process may have it. PostgreSQL stands in its data folder, and Linux says where a process stands.
 */
function serves(pid: number, folder: string): boolean {
  try {
    process.kill(pid, 0)
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EACCES' // it lives; who may not look believes the note
  }
}

/** The server that runs on these files; undefined when none does. */
export function runningOn(folder: string): Note | undefined {
  const note = readNote(folder)
  return note !== undefined && serves(note.pid, folder) ? note : undefined
}

/** Removes the notes of a server that is gone, here and beside its socket: PostgreSQL refuses to start while any process, or what is left of one, has the number in them. */
export function dropStaleNotes(folder: string, sockets: string): void {
  if (runningOn(folder) !== undefined) return
  for (const note of [noteOf(folder), join(sockets, '.s.PGSQL.5432.lock')]) rmSync(note, { force: true })
}

const slowest = 20_000

/** Stops the server (PostgreSQL's fast shutdown) and waits for its end. */
export async function stopServer(folder: string): Promise<void> {
  const running = runningOn(folder)
  if (running === undefined) return
  process.kill(running.pid, 'SIGINT')
  for (const began = performance.now(); performance.now() - began < slowest; await wait(30))
    if (runningOn(folder) === undefined) return
  process.kill(running.pid, 'SIGQUIT')
}
