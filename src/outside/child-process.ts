import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

/** What a child process may take before it is ended. */
export type ChildCaps = {
  readonly milliseconds: number
  /** Resident memory, in bytes; watched where the system says it (/proc). */
  readonly memory: number
  /** The longest answer, in bytes. */
  readonly answer: number
}

/** Why there is no answer: it took too long, took too much, or the child ended by itself with something wrong. */
export type ChildProblem = { readonly problem: 'too-long' | 'too-large' | 'failed'; readonly detail: string }

/**
 * Work in a process of its own, which ends with it: whatever it does to its memory or to itself, this process lives on. `entry` is a
 * module that reads its job from standard input and writes its answer to standard output. It knows nothing of our environment but `env`.
 */
export type RunChild = (
  entry: URL,
  job: Uint8Array,
  how: {
    readonly env: Readonly<Record<string, string>>
    readonly caps: ChildCaps
    /** Ends it: then there is no answer, and nobody waits for one. */
    readonly stop?: AbortSignal | undefined
    /** Work that nobody waits for: everything else of this machine goes first. */
    readonly isPatient?: true
  },
) => Promise<Uint8Array | ChildProblem>

/** Resident memory of a process in bytes; 0 where the system does not say. */
function memoryOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return parseInt(kilobytes, 10) * 1024
  } catch {
    return 0
  }
}

/** Takes the processor only when nobody else wants it (nice 19 leaves almost nothing on a busy machine, 10 a tenth). */
function standBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, 10)
  } catch {
    // it has ended already
  }
}

const lookEvery = 50
const detailAtMost = 2000

export const runChild: RunChild = (entry, job, { env, caps, stop, isPatient }) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--no-warnings', fileURLToPath(entry)], { env: { ...env }, cwd: '/' })
    if (isPatient) standBack(child.pid)
    const answer: Buffer[] = []
    let length = 0
    let detail = ''
    let ended: ChildProblem | undefined
    const end = (problem: ChildProblem) => {
      ended ??= problem
      child.kill('SIGKILL')
    }
    const onStop = () => end({ problem: 'failed', detail: 'stopped' })
    if (stop?.aborted === true) onStop()
    stop?.addEventListener('abort', onStop)
    const clock = setTimeout(() => end({ problem: 'too-long', detail: `${caps.milliseconds} ms` }), caps.milliseconds)
    const watch = setInterval(() => {
      if (child.pid !== undefined && memoryOf(child.pid) > caps.memory)
        end({ problem: 'too-large', detail: `${caps.memory} B` })
    }, lookEvery)
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > caps.answer) end({ problem: 'too-large', detail: `${caps.answer} B` })
      else answer.push(chunk)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      detail = (detail + text).slice(0, detailAtMost)
    })
    const done = (found: Uint8Array | ChildProblem) => {
      clearTimeout(clock)
      clearInterval(watch)
      stop?.removeEventListener('abort', onStop)
      resolve(found)
    }
    child.on('error', ({ message }) => done({ problem: 'failed', detail: message }))
    child.on('close', (code, signal) => {
      if (ended !== undefined) return done(ended)
      if (code === 0) return done(new Uint8Array(Buffer.concat(answer)))
      return done({ problem: 'failed', detail: detail.trim() || `${signal ?? code}` })
    })
    child.stdin.on('error', () => undefined) // it ended before it had read everything: its end says why
    child.stdin.end(job)
  })
