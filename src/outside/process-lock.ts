import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** When a process began, as the kernel counts: tells it from a later one with the same number. '' where /proc does not say. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** Who holds the lock, if the holder still lives. */
function isHeld(path: string): boolean {
  try {
    const [pid = '', began = ''] = readFileSync(path, 'utf8').split(' ')
    const holder = parseInt(pid, 10)
    return isAlive(holder) && (began === '' || beginningOf(holder) === began)
  } catch {
    return false
  }
}

/**
 * Removes a lock whose holder has died. It is moved aside first and looked at again there: in between somebody else may have done the
 * same and taken the lock, which then goes back to its place.
 */
function dropStale(path: string): void {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
    if (isHeld(aside)) linkSync(aside, path)
  } catch (cause) {
    const byAnother = cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'EEXIST')
    if (!byAnother) throw cause
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Takes the lock file with its content in one step; a lock whose holder has died is taken over. */
function take(path: string): boolean {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, `${process.pid} ${beginningOf(process.pid)}`)
  try {
    linkSync(mine, path)
    return true
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    if (!isHeld(path)) dropStale(path)
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Does work that only one process at a time may do, on this machine. Waits for others; `kill -9` of a holder does not block it. */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  while (!take(path)) await wait(50)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
